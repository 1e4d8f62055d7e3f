package dev.kontor.extraction.ocr;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import dev.kontor.extraction.image.Grey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.sourceforge.tess4j.ITessAPI.ETEXT_DESC;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.TessAPI;

/** Tesseract for one thread. The data of a language is loaded when it is first read; closing frees it all. */
final class Engine implements AutoCloseable {

    private final TessAPI api;
    private final String data;
    private final Map<Language, TessBaseAPI> handles = new EnumMap<>(Language.class);

    /** @param folder with the language data */
    Engine(TessAPI api, Path folder) {
        this.api = api;
        this.data = folder.toString();
    }

    /**
     * Reads the words of a picture.
     *
     * @param dpi of the picture, as far as it is known
     * @param limit of time; layout analysis, a small part of it, cannot be interrupted
     * @throws OcrFailed if the engine gives up or time is up; the engine can be used again
     */
    List<OcrWord> read(Grey page, Language language, int dpi, Duration limit) throws OcrFailed {
        TessBaseAPI handle = handle(language);
        ETEXT_DESC monitor = api.TessMonitorCreate();
        try {
            ByteBuffer pixels = ByteBuffer.wrap(page.pixels());
            api.TessBaseAPISetImage(handle, pixels, page.width(), page.height(), 1, page.width());
            api.TessBaseAPISetSourceResolution(handle, dpi);
            long start = System.nanoTime();
            api.TessMonitorSetDeadlineMSecs(monitor, Math.clamp(limit.toMillis(), 1, Integer.MAX_VALUE));
            if (api.TessBaseAPIRecognize(handle, monitor) != 0) {
                // the engine does not say whether it gave up or was stopped
                throw System.nanoTime() - start >= limit.toNanos()
                        ? OcrFailed.outOfTime("the page could not be read in " + limit)
                        : new OcrFailed("the engine gave the page up");
            }
            return OcrWord.parse(take(api.TessBaseAPIGetTsvText(handle, 0)));
        } finally {
            api.TessMonitorDelete(monitor);
            api.TessBaseAPIClear(handle);
        }
    }

    private String take(Pointer text) {
        try {
            return text.getString(0, StandardCharsets.UTF_8.name());
        } finally {
            api.TessDeleteText(text);
        }
    }

    private TessBaseAPI handle(Language language) throws OcrFailed {
        TessBaseAPI known = handles.get(language);
        if (known != null) {
            return known;
        }
        TessBaseAPI handle = api.TessBaseAPICreate();
        // what it has to say goes to standard error otherwise, which is for people
        api.TessBaseAPISetVariable(handle, "debug_file", "/dev/null");
        if (api.TessBaseAPIInit2(handle, data, language.code(), TessOcrEngineMode.OEM_LSTM_ONLY) != 0) {
            api.TessBaseAPIDelete(handle);
            throw new OcrFailed("the data of a language cannot be loaded: " + language.code());
        }
        api.TessBaseAPISetPageSegMode(handle, TessPageSegMode.PSM_AUTO);
        handles.put(language, handle);
        return handle;
    }

    @Override
    public void close() {
        handles.values().forEach(api::TessBaseAPIDelete);
        handles.clear();
    }

    /** The binding; loads the native libraries, which have to lie in this folder. */
    static TessAPI load(Path folder) {
        System.setProperty("jna.library.path", folder.toString());
        return Native.load("tesseract", TessAPI.class);
    }
}
