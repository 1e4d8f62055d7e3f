package dev.kontor.extraction.pdf;

import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Collects the words of the text layer of each page, in the order in which they are drawn, each with its place. */
final class CollectWords extends PDFTextStripper {

    /** More than any page a person could read; each glyph costs a few hundred bytes until its page is done. */
    private static final int MAX_GLYPHS = 200_000;

    private final Clock clock;
    private final Instant deadline;
    private final List<Page> pages = new ArrayList<>();
    private long inflatable;
    private int glyphs;

    private CollectWords(Clock clock, Instant deadline, long maxInflated) {
        this.clock = clock;
        this.deadline = deadline;
        this.inflatable = maxInflated;
        setShouldSeparateByBeads(false);
    }

    /**
     * One page of words for each page, also for those without text.
     *
     * @param pages read at most
     * @param maxInflated bytes of drawing instructions of all pages together
     * @throws OutOfTime if the deadline passes
     * @throws TooLarge if the pages inflate to more than is allowed
     * @throws IOException if the pages cannot be read
     */
    static List<Page> of(PDDocument document, int pages, long maxInflated, Clock clock, Instant deadline)
            throws IOException {
        CollectWords collect = new CollectWords(clock, deadline, maxInflated);
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
        return collect.pages;
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

    /** Takes the glyphs as they are drawn; what stands beside what is for the layout to say. */
    @Override
    protected void writePage() {
        JoinGlyphs words = new JoinGlyphs();
        for (List<TextPosition> article : charactersByArticle) {
            article.forEach(words::add);
        }
        PDPage page = getCurrentPage();
        PDRectangle seen = page.getCropBox();
        boolean turned = page.getRotation() % 180 != 0;
        double width = turned ? seen.getHeight() : seen.getWidth();
        double height = turned ? seen.getWidth() : seen.getHeight();
        List<Word> joined = words.done();
        pages.add(new Page(getCurrentPageNo(), width, height, joined));
    }
}
