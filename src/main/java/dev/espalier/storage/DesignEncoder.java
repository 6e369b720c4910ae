package dev.espalier.storage;

import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import dev.espalier.design.Checkpoint;
import dev.espalier.design.Container;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.Entity;
import dev.espalier.design.FeatureSet;
import dev.espalier.design.Flow;
import dev.espalier.design.GrantedQuotas;
import dev.espalier.design.LessonStep;
import dev.espalier.design.MemberId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.RootUserId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.Organization;
import dev.espalier.design.OrganizationPolicy;
import dev.espalier.design.OrganizationPolicyType;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.PinnedQuestion;
import dev.espalier.design.QuantifiedAssertion;
import dev.espalier.design.QuotaProfile;
import dev.espalier.design.Reading;
import dev.espalier.design.Root;
import dev.espalier.design.View;
import dev.espalier.policy.JsonValue.JsonNumber;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes a tree of a design: fields in the order of the format, defaults left out. Documents and unknown fields
/// are shared with the design, not copied.
final class DesignEncoder {
    static final String DEFAULT_ROOT_NAME = "Root";
    static final Set<OrganizationPolicyType> DEFAULT_POLICY_TYPES =
            Set.of(OrganizationPolicyType.SERVICE_CONTROL_POLICY);

    private static final double EXACT = 1e15;

    private DesignEncoder() {}

    static String attachmentField(OrganizationPolicyType type) {
        return switch (type) {
            case SERVICE_CONTROL_POLICY -> "serviceControlPolicies";
            case RESOURCE_CONTROL_POLICY -> "resourceControlPolicies";
        };
    }

    static JsonObject encode(Design design) {
        return new Written(design.unknown())
                .value("formatVersion", new JsonNumber(DesignDecoder.FORMAT_VERSION))
                .textUnless("", "name", design.name())
                .textUnless("", "description", design.description())
                .value("organization", organization(design.organization()))
                .textUnless(
                        QuotaProfile.SINCE_MAY_2026.name(),
                        "quotaProfile",
                        design.quotaProfile().name())
                .list("assertions", design.assertions(), DesignEncoder::assertion)
                .list("quantifiedAssertions", design.quantifiedAssertions(), DesignEncoder::quantifiedAssertion)
                .objectUnlessEmpty("view", view(design.view()))
                .done();
    }

    private static JsonObject organization(Organization organization) {
        return new Written(organization.unknown())
                .textUnless("", "id", organization.id())
                .textUnless(
                        FeatureSet.ALL.name(),
                        "featureSet",
                        organization.featureSet().name())
                .text("managementAccountId", organization.managementAccountId().value())
                .valueUnless(
                        organization.policyTypes().equals(DEFAULT_POLICY_TYPES),
                        "policyTypes",
                        Written.listOf(organization.policyTypes().stream()
                                .map(Enum::name)
                                .toList()))
                .objectUnlessEmpty("quotas", quotas(organization.quotas()))
                .list("policies", organization.policies(), DesignEncoder::policy)
                .value("root", root(organization.root()))
                .done();
    }

    private static JsonObject quotas(GrantedQuotas quotas) {
        return new Written(quotas.unknown())
                .optionalCount("accounts", quotas.accounts())
                .done();
    }

    static JsonObject policy(OrganizationPolicy policy) {
        return new Written(policy.unknown())
                .text("type", policy.type().name())
                .text("name", policy.name())
                .textUnless("", "description", policy.description())
                .value("document", policy.document().source())
                .done();
    }

    private static JsonObject root(Root root) {
        var written = new Written(root.unknown())
                .text("id", root.id().value())
                .textUnless(DEFAULT_ROOT_NAME, "name", root.name());
        return container(written, root);
    }

    static JsonObject unit(OrganizationalUnit unit) {
        var written = new Written(unit.unknown()).text("id", unit.id().value()).text("name", unit.name());
        return container(written, unit);
    }

    private static JsonObject container(Written written, Container container) {
        return attachments(written, container)
                .textMap("tags", container.tags())
                .list("organizationalUnits", container.organizationalUnits(), DesignEncoder::unit)
                .list("accounts", container.accounts(), DesignEncoder::account)
                .done();
    }

    private static Written attachments(Written written, Entity entity) {
        return written.texts(
                        attachmentField(OrganizationPolicyType.SERVICE_CONTROL_POLICY),
                        entity.serviceControlPolicies(),
                        List.of(OrganizationPolicyType.SERVICE_CONTROL_POLICY.defaultPolicy()))
                .texts(
                        attachmentField(OrganizationPolicyType.RESOURCE_CONTROL_POLICY),
                        entity.resourceControlPolicies(),
                        List.of(OrganizationPolicyType.RESOURCE_CONTROL_POLICY.defaultPolicy()));
    }

    static JsonObject account(Account account) {
        var written = new Written(account.unknown())
                .text("id", account.id().value())
                .text("name", account.name())
                .textUnless("", "email", account.email());
        return AccountEncoder.contents(attachments(written, account), account).done();
    }

    private static JsonObject assertion(Assertion assertion) {
        return new Written(assertion.unknown())
                .textUnless("", "title", assertion.title())
                .text("principal", assertion.principal())
                .optional("session", assertion.session().map(DesignEncoder::session))
                .text("action", assertion.action())
                .optionalText("resource", assertion.resource())
                .optionalText("resourceAccount", assertion.resourceAccount().map(AccountId::value))
                .objectUnlessEmpty("context", assertion.context())
                .text("expect", assertion.expect().name())
                .optionalText("decidedBy", assertion.decidedBy().map(Enum::name))
                .done();
    }

    private static JsonObject quantifiedAssertion(QuantifiedAssertion assertion) {
        return new Written(assertion.unknown())
                .textUnless("", "title", assertion.title())
                .text("who", assertion.who().name())
                .texts("in", assertion.within(), List.of())
                .texts("except", assertion.except(), List.of())
                .text("action", assertion.action())
                .optionalText("resource", assertion.resource())
                .optionalText("resourceAccount", assertion.resourceAccount().map(AccountId::value))
                .objectUnlessEmpty("context", assertion.context())
                .done();
    }

    private static JsonObject session(Assertion.Session session) {
        return new Written(session.unknown())
                .optionalDocument("policy", session.policy())
                .objectUnlessEmpty("tags", session.tags())
                .optionalFlag("mfa", session.mfa())
                .optionalText("sourceIdentity", session.sourceIdentity())
                .done();
    }

    private static JsonObject view(View view) {
        return new Written(view.unknown())
                .textUnless(Reading.TREE.name(), "reading", view.reading().name())
                .textUnless(Flow.TOP_DOWN.name(), "direction", view.flow().name())
                .texts("folded", view.folded().stream().map(OuId::value).toList(), List.of())
                .texts("opened", view.opened().stream().map(AccountId::value).toList(), List.of())
                .list("notes", view.notes(), DesignEncoder::note)
                .list("flags", view.flags(), DesignEncoder::flag)
                .list("legend", view.legend(), DesignEncoder::meaning)
                .list("bookmarks", view.bookmarks(), DesignEncoder::bookmark)
                .list("pinnedQuestions", view.pinned(), DesignEncoder::pinned)
                .list("checkpoints", view.checkpoints(), DesignEncoder::checkpoint)
                .list("lesson", view.lesson(), DesignEncoder::lessonStep)
                .done();
    }

    private static JsonObject pinned(PinnedQuestion question) {
        return new Written(question.unknown())
                .text("principal", question.principal())
                .optional("session", question.session().map(DesignEncoder::session))
                .text("action", question.action())
                .optionalText("resource", question.resource())
                .optionalText("resourceAccount", question.resourceAccount().map(AccountId::value))
                .objectUnlessEmpty("context", question.context())
                .optionalFlag("exercise", question.isExercise() ? Optional.of(true) : Optional.empty())
                .done();
    }

    private static JsonObject checkpoint(Checkpoint checkpoint) {
        return new Written(checkpoint.unknown())
                .text("name", checkpoint.name())
                .optionalText("made", checkpoint.made())
                .text("design", checkpoint.packed())
                .done();
    }

    private static JsonObject lessonStep(LessonStep step) {
        var sight = step.sight();
        return new Written(step.unknown())
                .text("caption", step.caption())
                .textUnless(Reading.TREE.name(), "reading", sight.reading().name())
                .textUnless(Flow.TOP_DOWN.name(), "direction", sight.flow().name())
                .texts("folded", sight.folded().stream().map(OuId::value).toList(), List.of())
                .texts("opened", sight.opened().stream().map(AccountId::value).toList(), List.of())
                .optional("area", sight.area().map(DesignEncoder::area))
                .optional("layers", step.layers().map(Written::listOf))
                .optional("question", step.question().map(DesignEncoder::pinned))
                .optionalText("design", step.packed())
                .done();
    }

    private static JsonObject area(LessonStep.Area area) {
        return new Written(area.unknown())
                .value("x", number(area.x()))
                .value("y", number(area.y()))
                .value("width", number(area.width()))
                .value("height", number(area.height()))
                .done();
    }

    private static JsonObject bookmark(View.Bookmark bookmark) {
        var written =
                new Written(bookmark.unknown()).value("number", new JsonNumber(String.valueOf(bookmark.number())));
        return (switch (bookmark.node()) {
                    case ContainerId container -> written.text("id", container.value());
                    case AccountId account -> written.text("id", account.value());
                    case UserId user -> member(written, user).text("user", user.name());
                    case GroupId group -> member(written, group).text("group", group.name());
                    case RoleId role -> member(written, role).text("role", role.name());
                    case ResourceId resource -> member(written, resource).text("resource", resource.arn());
                    case RootUserId rootUser -> member(written, rootUser);
                })
                .done();
    }

    private static Written member(Written written, MemberId member) {
        return written.text("id", member.account().value());
    }

    static JsonObject note(View.Note note) {
        return new Written(note.unknown())
                .text("text", note.text())
                .optionalText("node", note.node().map(DesignEncoder::idOf))
                .value("x", number(note.x()))
                .value("y", number(note.y()))
                .done();
    }

    static JsonObject flag(View.Flag flag) {
        return new Written(flag.unknown())
                .text("id", idOf(flag.node()))
                .textUnless("", "owner", flag.owner())
                .optionalText("colour", flag.colour().map(Enum::name))
                .done();
    }

    private static JsonObject meaning(View.Meaning meaning) {
        return new Written(meaning.unknown())
                .text("colour", meaning.colour().name())
                .text("text", meaning.text())
                .done();
    }

    private static String idOf(NodeId entity) {
        return switch (entity) {
            case ContainerId container -> container.value();
            case AccountId account -> account.value();
            case MemberId member -> member.account().value();
        };
    }

    private static JsonNumber number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no number for " + value);
        }
        long whole = (long) value;
        boolean isWhole = Math.abs(value) < EXACT && Double.compare((double) whole, value) == 0;
        return new JsonNumber(isWhole ? Long.toString(whole) : Double.toString(value));
    }
}
