package dev.kontor.tlog.export;

import dev.kontor.tlog.PlainLine;
import dev.kontor.tlog.entry.LeafTime;

/** Writes the lines of a manifest, in the order in which {@link ReadManifest} expects them. */
final class WriteManifest {

    private final StringBuilder text = new StringBuilder(Manifest.HEADER).append('\n');

    private WriteManifest() {}

    static String text(Manifest manifest) {
        WriteManifest lines = new WriteManifest();
        lines.line("origin", PlainLine.write(manifest.origin()));
        lines.line("size", manifest.size());
        lines.line("selection", manifest.selection().whole() ? "whole" : "part");
        lines.selection(manifest.selection());
        lines.line("entries", manifest.entries());
        lines.line("shown", manifest.shown());
        manifest.older().forEach(size -> lines.line("older", size));
        for (int run = 0; run < manifest.chunks().runs(); run++) {
            lines.line("chunks", manifest.chunks().run(run));
        }
        manifest.files().forEach(file -> lines.line("file", file.sha256() + " " + file.name()));
        return lines.text.toString();
    }

    private void selection(Selection selection) {
        if (selection.company() != null) {
            line("company", PlainLine.write(selection.company()));
        }
        if (selection.from() != null) {
            line("from", LeafTime.write(selection.from()));
        }
        if (selection.to() != null) {
            line("to", LeafTime.write(selection.to()));
        }
    }

    private void line(String name, Object value) {
        text.append(name).append(' ').append(value).append('\n');
    }
}
