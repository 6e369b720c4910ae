package dev.espalier.ui.panel;

import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import dev.espalier.design.Design;
import dev.espalier.design.MemberId;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The question as it stands in the bar, perhaps not complete yet.
///
/// @param asker empty until somebody is chosen
/// @param action empty until one is chosen
/// @param resource an ARN; empty for none
record QuestionDraft(
        Optional<Asker> asker,
        Optional<Assertion.Session> session,
        String action,
        Optional<String> resource,
        Optional<AccountId> resourceAccount,
        JsonObject context) {
    static final QuestionDraft EMPTY = new QuestionDraft(
            Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty(), JsonObject.EMPTY);

    /// Who asks.
    sealed interface Asker {
        /// Somebody of the design, who is followed when renamed or moved.
        record Known(MemberId member) implements Asker {}

        /// Somebody else, by ARN or service name.
        record Stranger(String principal) implements Asker {}
    }

    static QuestionDraft of(Design design, Question question) {
        Asker asker = Principals.find(design, question.principal())
                .filter(_ -> !question.principal().contains(":assumed-role/"))
                .<Asker>map(Asker.Known::new)
                .orElseGet(() -> new Asker.Stranger(question.principal()));
        return new QuestionDraft(
                Optional.of(asker),
                question.session(),
                question.action(),
                question.resource(),
                question.resourceAccount(),
                question.context());
    }

    /// The question, when it is complete.
    Optional<Question> question(Design design) {
        return action.isEmpty()
                ? Optional.empty()
                : asker.map(who ->
                        new Question(principal(design, who), session, action, resource, resourceAccount, context));
    }

    private static String principal(Design design, Asker asker) {
        return switch (asker) {
            case Asker.Known(var member) -> Principals.arnOf(design, member);
            case Asker.Stranger(var principal) -> principal;
        };
    }

    Optional<MemberId> member() {
        return asker.flatMap(who -> switch (who) {
            case Asker.Known(var member) -> Optional.of(member);
            case Asker.Stranger _ -> Optional.empty();
        });
    }

    /// The question asked by somebody else: a session belongs to who opened it.
    QuestionDraft withAsker(Optional<Asker> changed) {
        return new QuestionDraft(changed, Optional.empty(), action, resource, resourceAccount, context);
    }

    /// The same question after its asker was renamed or moved.
    QuestionDraft following(MemberId now) {
        return new QuestionDraft(
                Optional.of(new Asker.Known(now)), session, action, resource, resourceAccount, context);
    }

    QuestionDraft withAction(String changed) {
        return new QuestionDraft(asker, session, changed, resource, resourceAccount, context);
    }

    QuestionDraft withResource(Optional<String> changed) {
        return new QuestionDraft(asker, session, action, changed, Optional.empty(), context);
    }

    /// The question with `key` given; an earlier value of it is replaced where it stood.
    QuestionDraft with(String key, JsonValue value) {
        var given = new JsonValue.Member(key, value);
        var members = new ArrayList<JsonValue.Member>();
        context.members().forEach(member -> members.add(member.name().equalsIgnoreCase(key) ? given : member));
        if (!members.contains(given)) {
            members.add(given);
        }
        return withContext(members);
    }

    QuestionDraft without(String key) {
        return withContext(context.members().stream()
                .filter(member -> !member.name().equals(key))
                .toList());
    }

    private QuestionDraft withContext(List<JsonValue.Member> members) {
        return new QuestionDraft(asker, session, action, resource, resourceAccount, new JsonObject(members));
    }
}
