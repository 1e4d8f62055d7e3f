package dev.kontor.suite.demo;

import dev.kontor.suite.Suite;
import dev.kontor.suite.client.Api;
import dev.kontor.suite.client.ApiFailure;
import dev.kontor.suite.client.People;
import dev.kontor.suite.data.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * Posts real documents and lets people act until every document is where it should end. Everything is done by the
 * public REST API, and everything can be done again: broken off anywhere, the next start carries on.
 */
public final class Demo {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Suite suite;
    private final Ports ports;
    private final Samples samples;
    private final Progress progress = new Progress();

    public Demo(Suite suite, Path samples) {
        this.suite = suite;
        this.ports = suite.ports();
        this.samples = Samples.in(samples);
    }

    /** Returns whether every document reached the end it should, the log is whole, and its export is proved to be sound. */
    public boolean run() {
        Path data = suite.folder().path();
        Round round = Round.next(data);
        try (People people = new People(suite)) {
            progress.say("Round " + round.number() + " for the company " + round.company() + ": "
                    + samples.all().size() + " documents.");
            fillDirectories(people, round);
            Map<String, Paper> papers = bringToTheirEnds(people, round);
            boolean right = papers.values().stream().allMatch(Paper::atItsEnd);
            System.out.print(new ResultTable(people.as("ada"), ports.url(ports.reporting())).of(papers.values()));
            LogCheck.Verdict verdict = checkLog(people, papers);
            System.out.printf(
                    "Event log: %d entries in %d streams read back from audit, %s.%n",
                    verdict.entries(),
                    verdict.streams(),
                    verdict.findings().isEmpty() ? "whole and in order" : "NOT RIGHT");
            verdict.findings().forEach(finding -> System.out.println("  " + finding));
            boolean verified = new ExportCheck(people.as("ada"), ports.url(ports.audit()), data).run();
            if (right && verified && verdict.findings().isEmpty()) {
                round.finish(data);
                return true;
            }
            return false;
        }
    }

    private void fillDirectories(People people, Round round) {
        Api masterdata = people.as("maren");
        Api.ok(
                masterdata.post(
                        ports.url(ports.approval()) + "/api/v1/people/import",
                        null,
                        "text/csv",
                        samples.bytes("people.csv")),
                "people");
        Api.ok(
                masterdata.post(
                        ports.url(ports.validation()) + "/api/v1/suppliers/import?company=" + round.company(),
                        null,
                        "text/csv",
                        samples.bytes("suppliers.csv")),
                "suppliers");
    }

    private Map<String, Paper> bringToTheirEnds(People people, Round round) {
        Map<String, Paper> papers = new LinkedHashMap<>();
        List<Sample> toPost = new ArrayList<>(samples.all());
        Clerk clerk = new Clerk(people.as("clara"), ports.url(ports.validation()));
        List<Approver> approvers = List.of(
                new Approver("anton", people.as("anton"), ports.url(ports.approval())),
                new Approver("berta", people.as("berta"), ports.url(ports.approval())));
        Path outbox = suite.folder().paymentOutbox();
        String payment = ports.url(ports.payment());
        Finance finance = new Finance(people.as("felix"), people.as("frida"), payment, outbox, round.company());
        Bank bank = new Bank(people.as("felix"), payment, outbox);
        long lastMove = System.nanoTime();
        String before = "";
        while (System.nanoTime() - lastMove < PATIENCE.toNanos()) {
            post(people.as("integrator"), toPost, papers, round);
            look(people.as("clara"), papers, round);
            progress.show(papers.values(), samples.all().size());
            if (toPost.isEmpty() && papers.values().stream().allMatch(Paper::atItsEnd)) {
                progress.say("");
                return papers;
            }
            clerk.work(papers);
            approvers.forEach(approver -> approver.work(papers));
            if (toPost.isEmpty() && papers.values().stream().noneMatch(Paper::onItsWayToFinance)) {
                finance.work();
                bank.work(finance.runs());
            }
            String now = papers.values().stream().map(Paper::status).toList().toString();
            if (!now.equals(before)) {
                before = now;
                lastMove = System.nanoTime();
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        progress.say("Nothing moved for " + PATIENCE.toSeconds() + " s; this is how it stands:");
        return papers;
    }

    private void post(Api integrator, List<Sample> toPost, Map<String, Paper> papers, Round round) {
        List<Sample> posted = new ArrayList<>();
        for (Sample sample : toPost) {
            Optional<Paper> first = papers.values().stream()
                    .filter(paper -> paper.sample().file().equals(sample.after()))
                    .findFirst();
            if (sample.after() != null && !first.map(Paper::checked).orElse(false)) {
                continue;
            }
            Api.Answer answer = integrator.upload(
                    ports.url(ports.intake()) + "/api/v1/documents",
                    "demo-" + round.number() + "-" + sample.file(),
                    sample.file(),
                    samples.bytes(sample.file()),
                    Map.of("company", round.company(), "costCenter", "1000", "externalReference", sample.file()));
            String location = answer.location();
            if (location == null) {
                throw new ApiFailure("posting " + sample.file() + ": " + answer.body(), answer.status());
            }
            Paper paper = new Paper(sample, location.substring(location.lastIndexOf('/') + 1));
            papers.put(paper.id(), paper);
            posted.add(sample);
        }
        toPost.removeAll(posted);
    }

    private void look(Api api, Map<String, Paper> papers, Round round) {
        for (JsonNode view :
                api.all(ports.url(ports.reporting()) + "/api/v1/documents?limit=200&company=" + round.company())) {
            Paper paper = papers.get(view.path("id").asString());
            if (paper != null) {
                paper.seen(view);
            }
        }
    }

    /** Audit may be some events behind the screens; it is asked again until it has caught up. */
    private LogCheck.Verdict checkLog(People people, Map<String, Paper> papers) {
        LogCheck check = new LogCheck(people.as("ada"), ports.url(ports.audit()));
        LogCheck.Verdict verdict = check.check(papers.values());
        for (int i = 0; i < 40 && !verdict.findings().isEmpty(); i++) {
            LockSupport.parkNanos(LOOK.toNanos());
            verdict = check.check(papers.values());
        }
        return verdict;
    }
}
