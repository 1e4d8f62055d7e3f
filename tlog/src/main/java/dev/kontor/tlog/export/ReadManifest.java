package dev.kontor.tlog.export;

import dev.kontor.tlog.Decimal;
import dev.kontor.tlog.MalformedException;
import dev.kontor.tlog.PlainLine;
import dev.kontor.tlog.entry.LeafTime;
import dev.kontor.tlog.merkle.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lines of a manifest, one after the other. */
final class ReadManifest {

    private static final int MOST_FILES = 10_000;

    private final String text;
    private int position;

    ReadManifest(String text) {
        this.text = text;
    }

    Manifest manifest() {
        if (!text.startsWith(Manifest.HEADER + "\n")) {
            throw new MalformedException("the manifest does not begin with " + Manifest.HEADER);
        }
        position = Manifest.HEADER.length() + 1;
        String origin = PlainLine.read(required("origin"));
        long size = Decimal.parse(required("size"), "the size in the manifest");
        Selection selection = selection(required("selection"));
        long entries = Decimal.parse(required("entries"), "the number of entries in the manifest");
        Hash shown = Hash.parseHex(required("shown"));
        Manifest manifest = new Manifest(origin, size, selection, entries, shown, older(), chunks(), files());
        if (position != text.length()) {
            throw new MalformedException("the manifest has a line that is not expected in its place");
        }
        return manifest;
    }

    private Selection selection(String kind) {
        Selection selection = new Selection(
                next("company").map(PlainLine::read).orElse(null),
                next("from").map(LeafTime::read).orElse(null),
                next("to").map(LeafTime::read).orElse(null));
        if (!kind.equals(selection.whole() ? "whole" : "part")) {
            throw new MalformedException("the manifest shows neither the whole nor a part with company, from or to");
        }
        return selection;
    }

    private List<Long> older() {
        List<Long> older = new ArrayList<>();
        for (Optional<String> line = next("older"); line.isPresent(); line = next("older")) {
            older.add(Decimal.parse(line.get(), "an older size in the manifest"));
        }
        return older;
    }

    private ChunkRuns chunks() {
        ChunkRuns chunks = new ChunkRuns();
        for (Optional<String> line = next("chunks"); line.isPresent(); line = next("chunks")) {
            int hyphen = line.get().indexOf('-');
            if (hyphen < 0) {
                throw new MalformedException("chunks are written first-last");
            }
            chunks.addRun(
                    Decimal.parse(line.get().substring(0, hyphen), "a chunk in the manifest"),
                    Decimal.parse(line.get().substring(hyphen + 1), "a chunk in the manifest"));
        }
        return chunks;
    }

    private List<NamedFile> files() {
        List<NamedFile> files = new ArrayList<>();
        for (Optional<String> line = next("file"); line.isPresent(); line = next("file")) {
            if (files.size() == MOST_FILES) {
                throw new MalformedException("the manifest names more than " + MOST_FILES + " additional files");
            }
            files.add(file(line.get()));
        }
        return files;
    }

    private static NamedFile file(String line) {
        int space = line.indexOf(' ');
        return new NamedFile(
                ExtraFile.checked(line.substring(space + 1)), Hash.parseHex(line.substring(0, Math.max(0, space))));
    }

    private String required(String name) {
        return next(name).orElseThrow(() -> new MalformedException("the manifest lacks the line \"" + name + "\""));
    }

    private Optional<String> next(String name) {
        int value = position + name.length() + 1;
        int end = text.indexOf('\n', position);
        if (end < value || !text.startsWith(name + " ", position)) {
            return Optional.empty();
        }
        position = end + 1;
        return Optional.of(text.substring(value, end));
    }
}
