package dev.kontor.approval;

import dev.kontor.kit.app.KontorApplication;
import dev.kontor.kit.app.KontorService;

/** The approval service. */
@KontorService
public class ApprovalService {
    public static void main(String[] args) {
        KontorApplication.run(ApprovalService.class, args);
    }
}
