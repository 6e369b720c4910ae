package dev.espalier.intake;

import dev.espalier.design.ManagedPolicy;
import dev.espalier.design.NameRule;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.UnknownFields;
import dev.espalier.intake.Remark.Code;
import dev.espalier.policy.PolicyDocument;
import dev.espalier.storage.JsonText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads files that are one policy document each. One that is called after an account, or lies in a folder that is,
/// becomes a managed policy of it; any other one an SCP, or an RCP when it says whose requests it is about. They are
/// attached to nothing, so they change no answer. Policies of resources and roles belong to something and are left out.
final class LibraryReader {
    private static final Pattern TO_FILL_IN =
            Pattern.compile("\\[[A-Z][A-Z0-9_-]+]|<[A-Za-z][A-Za-z0-9_ -]+>|\\$\\{[A-Za-z][A-Za-z0-9_-]*}");

    private final Draft draft;

    LibraryReader(Draft draft) {
        this.draft = draft;
    }

    static boolean isMeant(Value top) {
        return top.hasList("Statement") || top.hasObject("Statement");
    }

    /// What collections of policies leave to whoever takes one, which AWS would take at its word. A real policy
    /// variable has a colon.
    private static Optional<String> toFillIn(Value top) {
        var found = TO_FILL_IN.matcher(JsonText.writeLine(top.json()));
        return found.find() ? Optional.of(found.group()) : Optional.empty();
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
        toFillIn(top).ifPresent(place -> top.notes().add(Code.TO_FILL_IN, top.path(), place));
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
