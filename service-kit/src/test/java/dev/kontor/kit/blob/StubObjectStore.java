package dev.kontor.kit.blob;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** As much of S3 as blobs need: PUT that writes once, GET, and failures on demand. */
final class StubObjectStore implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Deque<Integer> failures = new ConcurrentLinkedDeque<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile CountDownLatch silence = new CountDownLatch(0);

    /** What came. */
    record Request(String method, String path, Headers headers) {}

    StubObjectStore() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            try (exchange) {
                answer(exchange);
            }
        });
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** By path, as they arrived. */
    Map<String, byte[]> objects() {
        return objects;
    }

    List<Request> requests() {
        return requests;
    }

    /** The next requests are answered with these. */
    void failNext(Integer... statuses) {
        failures.addAll(List.of(statuses));
    }

    /** From now on nothing is answered, until {@link #speak}. */
    void fallSilent() {
        silence = new CountDownLatch(1);
    }

    void speak() {
        silence.countDown();
    }

    private void awaitSpeech() throws IOException {
        try {
            silence.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(new Request(exchange.getRequestMethod(), path, exchange.getRequestHeaders()));
        byte[] body = exchange.getRequestBody().readAllBytes();
        awaitSpeech();
        Integer failure = failures.poll();
        if (failure != null) {
            error(exchange, failure, "Failing");
        } else if ("PUT".equals(exchange.getRequestMethod())) {
            boolean writesOnce = "*".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            if (writesOnce && objects.putIfAbsent(path, body) != null) {
                error(exchange, 412, "PreconditionFailed");
            } else {
                exchange.sendResponseHeaders(200, -1);
            }
        } else if (objects.containsKey(path)) {
            exchange.sendResponseHeaders(200, objects.get(path).length);
            exchange.getResponseBody().write(objects.get(path));
        } else {
            error(exchange, 404, path.startsWith("/bucket/") ? "NoSuchKey" : "NoSuchBucket");
        }
    }

    private static void error(HttpExchange exchange, int status, String code) throws IOException {
        byte[] xml = "<Error><Code>%s</Code><Message>as asked</Message></Error>"
                .formatted(code)
                .getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(status, xml.length);
        exchange.getResponseBody().write(xml);
    }

    @Override
    public void close() {
        speak();
        server.stop(0);
        threads.close();
    }
}
