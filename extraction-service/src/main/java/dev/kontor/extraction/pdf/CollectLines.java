package dev.kontor.extraction.pdf;

import dev.kontor.extraction.layout.Word;
import dev.kontor.extraction.text.Line;
import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the words of the pages, line by line from top to bottom, each with its place. */
final class CollectLines extends PDFTextStripper {

    /** A gap wider than this part of the type size ends a word. */
    private static final double WORD_GAP = 0.3;

    /** More than any page a person could read; each glyph costs a few hundred bytes until its page is done. */
    private static final int MAX_GLYPHS = 200_000;

    /** Longer words and lines hold nothing a field could be, and cost the patterns dear. */
    private static final int MAX_WORD = 200;

    private static final int MAX_LINE = 300;

    private final Clock clock;
    private final Instant deadline;
    private final List<Line> lines = new ArrayList<>();
    private final List<Word> line = new ArrayList<>();
    private long inflatable;
    private int glyphs;

    private CollectLines(Clock clock, Instant deadline, long maxInflated) {
        this.clock = clock;
        this.deadline = deadline;
        this.inflatable = maxInflated;
        setSortByPosition(true);
    }

    /**
     * @param pages read at most
     * @param maxInflated bytes of drawing instructions of all pages together
     * @throws OutOfTime if the deadline passes
     * @throws TooLarge if the pages inflate to more than is allowed
     * @throws IOException if the pages cannot be read
     */
    static List<Line> of(PDDocument document, int pages, long maxInflated, Clock clock, Instant deadline)
            throws IOException {
        CollectLines collect = new CollectLines(clock, deadline, maxInflated);
        int left = pages;
        for (PDPage page : document.getPages()) {
            if (left-- == 0) {
                break;
            }
            for (Iterator<PDStream> streams = page.getContentStreams(); streams.hasNext(); ) {
                collect.spend(StreamBytes.size(streams.next().getCOSObject(), collect.inflatable));
            }
        }
        collect.setEndPage(pages);
        collect.writeText(document, Writer.nullWriter());
        return collect.lines;
    }

    private void spend(long bytes) throws IOException {
        inflatable -= bytes;
        if (inflatable < 0) {
            throw new TooLarge();
        }
        if (clock.instant().isAfter(deadline)) {
            throw new OutOfTime();
        }
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        spend(StreamBytes.size(form.getCOSObject(), inflatable));
        super.showForm(form);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (clock.instant().isAfter(deadline)) {
            throw new OutOfTime();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void startPage(PDPage page) {
        glyphs = 0;
    }

    @Override
    protected void processTextPosition(TextPosition glyph) {
        if (++glyphs <= MAX_GLYPHS) {
            super.processTextPosition(glyph);
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        List<TextPosition> word = new ArrayList<>();
        for (TextPosition glyph : positions) {
            boolean blank = glyph.getUnicode() == null || glyph.getUnicode().isBlank();
            boolean apart = !word.isEmpty() && gap(word.getLast(), glyph) > WORD_GAP * glyph.getFontSizeInPt();
            if (blank || apart) {
                endWord(word);
            }
            if (!blank) {
                word.add(glyph);
            }
        }
        endWord(word);
    }

    private static double gap(TextPosition left, TextPosition right) {
        return right.getXDirAdj() - left.getXDirAdj() - left.getWidthDirAdj();
    }

    private void endWord(List<TextPosition> word) {
        if (word.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        double top = Double.MAX_VALUE;
        double bottom = 0;
        for (TextPosition glyph : word) {
            text.append(glyph.getUnicode());
            double height = Math.max(glyph.getHeightDir(), glyph.getFontSizeInPt() * 0.7);
            top = Math.min(top, glyph.getYDirAdj() - height);
            bottom = Math.max(bottom, glyph.getYDirAdj());
        }
        double left = word.getFirst().getXDirAdj();
        double right = word.getLast().getXDirAdj() + word.getLast().getWidthDirAdj();
        // NFKC takes ligatures apart: ﬁ becomes fi
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (normal.length() <= MAX_WORD && line.size() < MAX_LINE) {
            line.add(new Word(normal, left, top, right - left, bottom - top));
        }
        word.clear();
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(Line.of(getCurrentPageNo(), line));
            line.clear();
        }
    }
}
