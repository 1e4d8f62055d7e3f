package dev.kontor.suite.demo;

import dev.kontor.suite.client.Api;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Decides the cases that wait for this person. */
final class Approver {

    private final String name;
    private final Api api;
    private final String approval;

    Approver(String name, Api api, String approval) {
        this.name = name;
        this.api = api;
        this.approval = approval;
    }

    void work(Map<String, Paper> papers) {
        for (JsonNode open : api.all(approval + "/api/v1/cases?limit=200")) {
            Paper paper = papers.get(open.path("documentId").asString());
            if (paper != null) {
                decide(paper, open);
            }
        }
    }

    private void decide(Paper paper, JsonNode open) {
        String reject = paper.sample().reject();
        Map<String, String> decision = new HashMap<>();
        decision.put("decision", reject == null ? "APPROVED" : "REJECTED");
        decision.put("snapshot", open.path("snapshot").asString());
        if (reject != null) {
            decision.put("reason", reject);
        }
        api.post(
                approval + "/api/v1/cases/" + paper.id() + "/decisions",
                "demo-" + name + "-" + paper.id() + "-" + open.path("step").asInt(),
                decision);
    }
}
