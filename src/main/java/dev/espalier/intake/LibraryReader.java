package dev.espalier.intake;

import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.NameRule;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.UnknownFields;
import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.PolicyDocument;
import java.util.List;

/// Reads files that are one policy document each. One that is called after an account, or lies in a folder that is,
/// becomes a managed policy of it; any other one an SCP, or an RCP when it says whose requests it is about. They are
/// attached to nothing, so they change no answer. Policies of resources and roles belong to something and are left out.
final class LibraryReader {
    private final Draft draft;

    LibraryReader(Draft draft) {
        this.draft = draft;
    }

    static boolean isMeant(Value top) {
        return top.hasList("Statement") || top.hasObject("Statement");
    }

    void read(Value top, NameHint hint) {
        var statements = top.hasList("Statement")
                ? top.items("Statement")
                : top.get("Statement").map(List::of).orElse(List.of());
        boolean hasPrincipal = statements.stream().anyMatch(each -> each.has("Principal") || each.has("NotPrincipal"));
        boolean isDeny = statements.stream()
                .allMatch(each -> each.text("Effect").orElse("").equals("Deny"));
        if (hasPrincipal && !isDeny) {
            top.notes().add(Code.NO_HOLDER, top.path());
            return;
        }
        draft.count("policy-document");
        var document = new PolicyDocument(top.json());
        var name = hint.stem();
        if (!hasPrincipal && hint.account().isPresent()) {
            var allowed =
                    NameRule.MANAGED_POLICY_NAME.allows(name) ? name : name.replaceAll("[^A-Za-z0-9+=,.@_-]", "-");
            var members = draft.members(hint.account().get());
            members.enter(members.loose, allowed, new ManagedPolicy(allowed, "/", "", document, UnknownFields.NONE));
        } else {
            var policy = draft.policy(hint.file());
            policy.name(name);
            policy.loose();
            policy.type(
                    hasPrincipal
                            ? OrganizationPolicyType.RESOURCE_CONTROL_POLICY
                            : OrganizationPolicyType.SERVICE_CONTROL_POLICY);
            policy.document(document);
        }
    }
}
