package dev.kontor.console;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands for the reporting service: two documents, one of them hostile, and a list of two pieces. */
final class StubReporting implements AutoCloseable {

    static final String INVOICE = "0198c0de-0000-7000-8000-000000000001";

    private static final String DOCUMENT = """
            {"id":"%s","company":"main","status":"%s","reason":null,"type":"%s","supplier":"%s","number":"R-17",
             "gross":{"amount":"1190.00","currency":"EUR"},"dueDate":"2026-03-31",
             "receivedAt":"2026-03-01T08:30:00Z","lastChange":"2026-03-01T08:30:01Z",
             "stages":{"receivedAt":"2026-03-01T08:30:00Z"}}""";

    private final StubServer server = new StubServer();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    StubReporting() {
        server.on("/api/v1/documents", this::answer);
    }

    String url() {
        return server.url();
    }

    /** Paths and queries in the order they were asked for. */
    List<String> asked() {
        return asked;
    }

    /** From now on every answer has this status. */
    void answerWith(int newStatus) {
        status = newStatus;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String uri = exchange.getRequestURI().toString();
        asked.add(uri);
        if (!"Bearer token-of-clara".equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            StubServer.json(exchange, 401, "{}");
        } else if (status != 200) {
            StubServer.json(exchange, status, "{}");
        } else if (uri.endsWith("/timeline")) {
            StubServer.json(exchange, 200, """
                    {"items":[{"eventId":"0198c0de-0000-7000-8000-000000000009","stage":"INTAKE",
                      "type":"DocumentReceived","at":"2026-03-01T08:30:00Z","actor":"person/1f0b",
                      "actorName":"Clara Claas","summary":"Received by UPLOAD"},
                     {"eventId":"0198c0de-0000-7000-8000-000000000010","stage":"EXTRACTION","type":"FieldsExtracted",
                      "at":"2026-03-01T08:30:01Z","actor":"service/extraction","summary":"Read as invoice"}]}""");
        } else if (uri.endsWith(INVOICE)) {
            StubServer.json(exchange, 200, DOCUMENT.formatted(INVOICE, "AWAITING_APPROVAL", "invoice", "Muster GmbH"));
        } else if (uri.contains("/api/v1/documents/")) {
            StubServer.json(exchange, 404, "{}");
        } else {
            String next = uri.contains("cursor=") ? "null" : "\"piece-2+/=\"";
            StubServer.json(
                    exchange,
                    200,
                    "{\"items\":[" + DOCUMENT.formatted(INVOICE, "AWAITING_APPROVAL", "invoice", "Muster GmbH") + ","
                            + DOCUMENT.formatted(
                                    "0198c0de-0000-7000-8000-000000000002",
                                    "NEWER_THAN_US",
                                    "leave_request",
                                    "<script>alert(1)</script>")
                            + "],\"next\":" + next + "}");
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
