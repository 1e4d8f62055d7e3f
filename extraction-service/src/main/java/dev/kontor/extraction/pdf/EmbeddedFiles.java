package dev.kontor.extraction.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/**
 * The files embedded in a PDF, of {@code /Names /EmbeddedFiles} as well as of {@code /AF}: some producers fill only one
 * of them.
 */
final class EmbeddedFiles {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_FILES = 200;

    private final List<EmbeddedFile> files = new ArrayList<>();
    private final Set<COSStream> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private EmbeddedFiles() {}

    /** @param name as written, lower case and without folders; for comparing only */
    record EmbeddedFile(String name, COSStream stream) {}

    /** Each file once, in the order found. */
    static List<EmbeddedFile> of(PDDocument document) throws IOException {
        EmbeddedFiles found = new EmbeddedFiles();
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            found.tree(names.getEmbeddedFiles(), 0);
        }
        COSArray associated = document.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
        if (associated != null) {
            for (int i = 0; i < Math.min(associated.size(), MAX_FILES); i++) {
                if (associated.getObject(i) instanceof COSDictionary file) {
                    found.add(new PDComplexFileSpecification(file));
                }
            }
        }
        return found.files;
    }

    private void tree(PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
        Map<String, PDComplexFileSpecification> names = node.getNames();
        if (names != null) {
            names.values().forEach(this::add);
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> kids = node.getKids();
        if (kids != null && depth < MAX_DEPTH) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : kids) {
                if (files.size() < MAX_FILES) {
                    tree(kid, depth + 1);
                }
            }
        }
    }

    private void add(PDComplexFileSpecification file) {
        PDEmbeddedFile embedded = file.getEmbeddedFileUnicode();
        if (embedded == null) {
            embedded = file.getEmbeddedFile();
        }
        String name = file.getFileUnicode() == null ? file.getFile() : file.getFileUnicode();
        if (embedded != null && name != null && seen.add(embedded.getCOSObject())) {
            String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
            files.add(new EmbeddedFile(base.strip().toLowerCase(Locale.ROOT), embedded.getCOSObject()));
        }
    }
}
