package dev.kontor.kit.limits;

import dev.kontor.kit.web.KitProblem;
import dev.kontor.kit.web.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.time.Duration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Reads the body of a request up to its limit, whether it says its length or comes in chunks, and not longer than its
 * time: a client that sends a byte now and then keeps nothing occupied.
 */
@RestControllerAdvice
final class BodyLimit extends RequestBodyAdviceAdapter {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final int CHUNK = 1 << 13;

    private final LimitSettings settings;

    BodyLimit(LimitSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        HttpHeaders headers = message.getHeaders();
        DataSize limit = CSV.isCompatibleWith(headers.getContentType()) ? settings.importBody() : settings.body();
        if (headers.getContentLength() > limit.toBytes()) {
            throw tooLarge(limit);
        }
        return new Read(headers, new ByteArrayInputStream(read(message.getBody(), limit)));
    }

    private byte[] read(InputStream body, DataSize limit) throws IOException {
        long start = System.nanoTime();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = body.read(chunk); n >= 0; n = body.read(chunk)) {
            bytes.write(chunk, 0, n);
            if (bytes.size() > limit.toBytes()) {
                throw tooLarge(limit);
            }
            if (Duration.ofNanos(System.nanoTime() - start).compareTo(settings.bodyTime()) > 0) {
                throw new ProblemException(
                        KitProblem.REQUEST_TIMEOUT, "The body did not arrive within " + settings.bodyTime() + ".");
            }
        }
        return bytes.toByteArray();
    }

    private static ProblemException tooLarge(DataSize limit) {
        return new ProblemException(KitProblem.TOO_LARGE, "The body may have " + limit.toBytes() + " bytes.");
    }

    private record Read(HttpHeaders headers, InputStream body) implements HttpInputMessage {
        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
