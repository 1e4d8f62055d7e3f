package dev.kontor.extraction.pdf;

import dev.kontor.extraction.layout.Page;
import dev.kontor.extraction.layout.Word;
import java.io.IOException;
import java.io.Writer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
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

    /** Instructions between two looks at the clock; none takes more than some milliseconds. */
    private static final int OFTEN = 64;

    /** Lines and curves: a few drawn letters. The grid of a table has fewer. */
    private static final int LETTERS = 200;

    private final Clock clock;
    private final Instant deadline;
    private final List<Page> pages = new ArrayList<>();
    private final Set<Integer> drawn = new HashSet<>();
    private long inflatable;
    private int glyphs;
    private int operators;
    private int strokes;

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
    static PageWords of(PDDocument document, int pages, long maxInflated, Clock clock, Instant deadline)
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
        return new PageWords(collect.pages, collect.drawn);
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
        if (++operators % OFTEN == 0 && clock.instant().isAfter(deadline)) {
            throw new OutOfTime();
        }
        if (isDrawing(operator.getName(), operands)) {
            drawn.add(getCurrentPageNo());
        }
        super.processOperator(operator, operands);
    }

    /** Whether an instruction puts a picture on the page, or is one of many that draw lines and curves (ISO 32000-1 §8.5.2). */
    private boolean isDrawing(String instruction, List<COSBase> operands) {
        return switch (instruction) {
            case OperatorName.BEGIN_INLINE_IMAGE -> true;
            case OperatorName.DRAW_OBJECT ->
                !operands.isEmpty()
                        && operands.getFirst() instanceof COSName name
                        && getResources().isImageXObject(name);
            case OperatorName.LINE_TO,
                    OperatorName.CURVE_TO,
                    OperatorName.CURVE_TO_REPLICATE_INITIAL_POINT,
                    OperatorName.CURVE_TO_REPLICATE_FINAL_POINT -> ++strokes == LETTERS;
            default -> false;
        };
    }

    @Override
    protected void startPage(PDPage page) {
        strokes = 0;
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
