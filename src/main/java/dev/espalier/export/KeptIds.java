package dev.espalier.export;

import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Members;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.PolicyDocument;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;

/// Says which policies name accounts, units, the root or the organization by their ids in the design. AWS gives other
/// ids to what is made anew, and then such a policy trusts a stranger or guards nothing.
final class KeptIds {
    private final Design design;
    private final Tally tally;
    private final Set<String> ids = new HashSet<>();

    private KeptIds(Design design, Tally tally) {
        this.design = design;
        this.tally = tally;
        var index = DesignIndex.of(design);
        ids.add(design.organization().id());
        index.entities().forEach(entity -> ids.add(entity.id().toString()));
    }

    /// Of every policy that is in use.
    static void noteTo(Tally tally, Design design) {
        var kept = new KeptIds(design, tally);
        DesignIndex.of(design).accounts().forEach(kept::doors);
        Arrays.stream(OrganizationPolicyType.values())
                .filter(design.organization()::isEnabled)
                .forEach(kept::policies);
        DesignIndex.of(design).accounts().forEach(kept::inside);
    }

    /// Of SCPs, switched on or not.
    static void noteScpsTo(Tally tally, Design design) {
        new KeptIds(design, tally).policies(OrganizationPolicyType.SERVICE_CONTROL_POLICY);
    }

    private void policies(OrganizationPolicyType type) {
        for (var policy : design.organization().policies()) {
            if (policy.type() == type && isNaming(policy.document())) {
                tally.add("iac.ids", policy.name());
            }
        }
    }

    /// What lets others in, which is worst when the others are strangers.
    private void doors(Account account) {
        for (var role : account.roles()) {
            role.trustPolicy().ifPresent(document -> note("iac.doors", document, role.name(), account));
        }
        for (var resource : account.resources()) {
            resource.policy().ifPresent(document -> note("iac.doors", document, resource.arn(), account));
        }
    }

    private void inside(Account account) {
        account.policies().forEach(policy -> note("iac.ids", policy.document(), policy.name(), account));
        Members.identities(account)
                .map(Members.Named::identity)
                .forEach(identity -> identity.inlinePolicies()
                        .forEach(policy ->
                                note("iac.ids", policy.document(), identity.name() + "/" + policy.name(), account)));
    }

    private void note(String sentence, PolicyDocument document, String name, Account account) {
        if (isNaming(document)) {
            tally.add(sentence, Words.text("iac.member", name, account.name()));
        }
    }

    private boolean isNaming(PolicyDocument document) {
        return isNaming(document.source());
    }

    private boolean isNaming(JsonValue value) {
        return switch (value) {
            case JsonValue.JsonObject(var members) ->
                members.stream().anyMatch(member -> isNaming(member.name()) || isNaming(member.value()));
            case JsonValue.JsonArray(var items) -> items.stream().anyMatch(this::isNaming);
            case JsonValue.JsonString(var text) -> isNaming(text);
            case JsonValue.JsonNumber(var digits) -> ids.contains(digits);
            case JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> false;
        };
    }

    private boolean isNaming(String text) {
        return ShellText.IDS.matcher(text).results().map(MatchResult::group).anyMatch(ids::contains);
    }
}
