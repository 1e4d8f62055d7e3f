package dev.kontor.suite.demo;

import dev.kontor.suite.client.Api;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Looks at what waits for clarification and enters what the samples say. */
final class Clerk {

    private final Api api;
    private final String validation;

    Clerk(Api api, String validation) {
        this.api = api;
        this.validation = validation;
    }

    void work(Map<String, Paper> papers) {
        for (JsonNode waiting : api.all(validation + "/api/v1/clarifications?limit=200")) {
            Paper paper = papers.get(waiting.path("documentId").asString());
            if (paper != null && paper.sample().correct() != null) {
                api.post(
                        validation + "/api/v1/documents/" + paper.id() + "/corrections",
                        "demo-correct-" + paper.id(),
                        paper.sample().correct());
            }
        }
    }
}
