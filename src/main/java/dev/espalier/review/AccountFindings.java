package dev.espalier.review;

import dev.espalier.design.Account;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.NameRule;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.QuotaProfile;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// What was found in each account, told from the account itself and counted from where it begins in the file. Designs
/// share the accounts that an edit did not touch, so almost all of it holds for the next design too.
final class AccountFindings {
    private final Terms terms;
    private final DocumentProblems problems;
    private final IdentityHashMap<Account, List<Finding>> before;
    private final IdentityHashMap<Account, List<Finding>> known = new IdentityHashMap<>();

    /// What the findings of an account depend on besides the account.
    record Terms(QuotaProfile quotas, FeatureSet features, Set<OrganizationPolicyType> enabled) {
        Terms {
            enabled = Set.copyOf(enabled);
        }
    }

    private AccountFindings(Terms terms, DocumentProblems problems, IdentityHashMap<Account, List<Finding>> before) {
        this.terms = terms;
        this.problems = problems;
        this.before = before;
    }

    static AccountFindings fresh(Terms terms) {
        return new AccountFindings(terms, DocumentProblems.fresh(), new IdentityHashMap<>());
    }

    /// For the next review; on other terms nothing of this one holds but what was found in documents.
    AccountFindings following(Terms changed) {
        return new AccountFindings(
                changed, problems.following(), changed.equals(terms) ? known : new IdentityHashMap<>());
    }

    Terms terms() {
        return terms;
    }

    DocumentProblems problems() {
        return problems;
    }

    /// Everything about an account that can be told without looking beyond it.
    List<Finding> of(Account account) {
        var kept = before.get(account);
        var found = kept == null ? find(account) : kept;
        known.put(account, found);
        return found;
    }

    private List<Finding> find(Account account) {
        var findings = new Findings(terms.quotas());
        var spot = Spot.top(account::name).of(account.id(), () -> Words.text("where.account", account.name()));
        findings.name(NameRule.ACCOUNT_NAME, account.name(), spot.member("name"));
        if (!account.email().isEmpty()) {
            findings.name(NameRule.EMAIL, account.email(), spot.member("email"));
        }
        new EntityReview(findings, terms).run(account, spot);
        new AccountReview(findings, new DocumentReview(findings, problems)).run(account, spot);
        return List.copyOf(findings.toList());
    }
}
