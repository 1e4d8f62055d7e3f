package dev.kontor.approval.policy;

/** How a step of a policy names its approvers, as written in the declaration of a document type. */
sealed interface ApproverRule {
    /** The superior of the person who handed the document in. */
    record Superior() implements ApproverRule {}

    /** The superior of the person who decided the step before. */
    record SuperiorOfPrevious() implements ApproverRule {}

    /** Whoever owns the cost centre of the document. */
    record CostCenterOwner() implements ApproverRule {}

    /** Every member of a department. */
    record Department(String name) implements ApproverRule {}

    /** @throws IllegalArgumentException if no such rule exists */
    static ApproverRule parse(String text) {
        String department = "department:";
        return switch (text) {
            case "superior" -> new Superior();
            case "superior-of-previous" -> new SuperiorOfPrevious();
            case "cost-center-owner" -> new CostCenterOwner();
            case String rule
            when rule.startsWith(department) && rule.length() > department.length() ->
                new Department(rule.substring(department.length()));
            default -> throw new IllegalArgumentException("no such approver rule: " + text);
        };
    }
}
