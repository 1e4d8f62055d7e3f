package dev.kontor.bench.extraction.generate.office;

import dev.kontor.bench.extraction.generate.office.Node.Element;
import dev.kontor.bench.extraction.generate.office.Node.Letters;
import dev.kontor.bench.extraction.generate.type.FontFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lays down the letters for a program that takes them from files, with settings by which it finds these and no others. */
final class UnpackFonts {

    /** Name of the settings in the folder, in the form of fontconfig. */
    static final String SETTINGS = "fonts.conf";

    private UnpackFonts() {}

    /** @param folder that is there */
    static void into(Path folder) throws IOException {
        Path fonts = Files.createDirectories(folder.resolve("fonts"));
        FontFiles.unpack(fonts);
        WriteXml.to(
                folder.resolve(SETTINGS),
                Element.of("fontconfig")
                        .with(
                                Element.of("dir").with(new Letters(fonts.toString())),
                                Element.of("cachedir")
                                        .with(new Letters(
                                                folder.resolve("font-cache").toString()))));
    }
}
