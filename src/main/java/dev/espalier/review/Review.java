package dev.espalier.review;

import dev.espalier.design.Design;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.review.AccountFindings.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The findings about one design, and what makes those about the next one quick: after an edit only the accounts are
/// looked into that it touched. The findings are always the same as those of a review from the beginning.
///
/// A review is done when it is made, and may then be read from any thread.
public final class Review {
    private final Design design;
    private final AccountFindings accounts;
    private final List<Finding> findings;

    private Review(Design design, AccountFindings accounts) {
        this.design = design;
        this.accounts = accounts;
        var all = new Findings(design.quotaProfile());
        var documents = new DocumentReview(all, accounts.problems());
        var top = Spot.top(design::name);
        new OrganizationReview(design, all, documents, accounts).run(top.member("organization"));
        new AssertionReview(design, all, documents).run(top.member("assertions"));
        findings = all.toList();
    }

    public static Review of(Design design) {
        return new Review(design, AccountFindings.fresh(terms(design)));
    }

    /// The review of a design that has come from this one by edits, or of any other.
    public Review changedTo(Design changed) {
        return new Review(changed, accounts.following(terms(changed)));
    }

    private static Terms terms(Design design) {
        var organization = design.organization();
        return new Terms(
                design.quotaProfile(),
                organization.featureSet(),
                Arrays.stream(OrganizationPolicyType.values())
                        .filter(organization::isEnabled)
                        .collect(Collectors.toSet()));
    }

    public Design design() {
        return design;
    }

    /// Everything wrong or odd, in the order of the design file.
    public List<Finding> findings() {
        return findings;
    }
}
