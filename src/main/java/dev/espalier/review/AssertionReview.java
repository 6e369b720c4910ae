package dev.espalier.review;

import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.Limit;
import dev.espalier.design.NameRule;
import dev.espalier.policy.Arn;
import dev.espalier.policy.PolicyType;

/// Reviews what the claims of a design ask with: names of role sessions, session policies, and one operation that AWS
/// refuses whatever policies say.
final class AssertionReview {
    private static final String DELEGATION = "organizations:RegisterDelegatedAdministrator";
    private static final String MANAGEMENT_AS_DELEGATE = "CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR";

    private final Design design;
    private final Findings findings;
    private final DocumentReview documents;

    AssertionReview(Design design, Findings findings, DocumentReview documents) {
        this.design = design;
        this.findings = findings;
        this.documents = documents;
    }

    void run(Spot list) {
        for (int i = 0; i < design.assertions().size(); i++) {
            var assertion = design.assertions().get(i);
            var spot = list.item(i).called(() -> Words.text("where.assertion", assertion.title()));
            sessionName(assertion, spot.member("principal"));
            assertion.session().flatMap(Assertion.Session::policy).ifPresent(document -> {
                var at = spot.member("session").member("policy").called("where.session");
                documents.check(document, PolicyType.SESSION, Limit.SESSION_POLICY_SIZE, at);
            });
            delegation(assertion, spot.member("resource"));
        }
    }

    private void sessionName(Assertion assertion, Spot spot) {
        Arn.parse(assertion.principal())
                .filter(arn -> arn.service().equals("sts") && arn.resourceType().equals("assumed-role"))
                .ifPresent(arn -> findings.name(NameRule.ROLE_SESSION_NAME, arn.lastName(), spot));
    }

    /// The management account cannot be a delegated administrator (rule R12).
    private void delegation(Assertion assertion, Spot spot) {
        var management = design.organization().managementAccountId();
        boolean isManagement = assertion.action().equalsIgnoreCase(DELEGATION)
                && assertion
                        .resource()
                        .flatMap(Arn::parse)
                        .filter(arn -> arn.lastName().equals(management.value()))
                        .isPresent();
        if (isManagement) {
            findings.error(MANAGEMENT_AS_DELEGATE, spot, MANAGEMENT_AS_DELEGATE, management);
        }
    }
}
