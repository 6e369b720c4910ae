package dev.espalier.access;

import dev.espalier.catalog.ActionTable;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import dev.espalier.policy.Arn;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.PolicyType;
import dev.espalier.policy.RequestContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Turns a question into a request, or says what is wrong with it.
final class QuestionReader {
    private final World world;

    QuestionReader(World world) {
        this.world = world;
    }

    Asked read(Question question) {
        var wrongAction = wrongAction(question.action());
        if (wrongAction.isPresent()) {
            return new Asked.Refused(wrongAction.get());
        }
        var resource = question.resource().orElse("*");
        if (!resource.equals("*") && Arn.parse(resource).isEmpty()) {
            return new Asked.Refused(Reason.of(ReasonCode.BAD_RESOURCE, resource));
        }
        if (worksElsewhere(question.action(), resource)) {
            return new Asked.Refused(Reason.of(ReasonCode.WRONG_RESOURCE, question.action(), resource));
        }
        var wrongKey = GivenKeys.firstUnreadable(question.context());
        if (wrongKey.isPresent()) {
            return new Asked.Refused(Reason.of(ReasonCode.BAD_CONTEXT, wrongKey.get()));
        }
        return switch (new CallerReader(world).read(question.principal(), question.action())) {
            case CallerReader.Read.Wrong(var reason) -> new Asked.Refused(reason);
            case CallerReader.Read.Known(var standing) -> read(question, standing, resource);
        };
    }

    /// The context of requests for this action by this caller when nothing else is said.
    ///
    /// @param action its number in the [ActionTable]
    static RequestContext contextOfAny(World world, Standing standing, int action) {
        var name = ActionTable.get().name(action).toString();
        var question = Question.of("", name, Optional.empty());
        var asked = (Asked.Understood) new QuestionReader(world).read(question, standing, "*");
        return asked.request().context();
    }

    private static Optional<Reason> wrongAction(String action) {
        if (action.contains("*") || action.contains("?")) {
            return Optional.of(Reason.of(ReasonCode.ACTION_NOT_ONE, action));
        }
        int colon = action.indexOf(':');
        boolean isWellFormed = colon > 0 && colon == action.lastIndexOf(':') && colon < action.length() - 1;
        var catalog = Catalog.get();
        if (isWellFormed && (catalog.action(action).isPresent() || !catalog.hasService(action.substring(0, colon)))) {
            return Optional.empty();
        }
        return Optional.of(catalog.nearest(action, 1).stream()
                .findFirst()
                .map(nearest -> Reason.of(ReasonCode.BAD_ACTION, action, nearest))
                .orElse(Reason.of(ReasonCode.BAD_ACTION_ALONE, action)));
    }

    /// Whether all resources the action works on belong to other services than the one asked about. Only the service is
    /// compared: which of its resource types an action needs, AWS's own lists do not say reliably.
    private static boolean worksElsewhere(String name, String resource) {
        var action = Catalog.get().action(name);
        var service = Arn.parse(resource).map(Arn::service).orElse("*");
        if (action.isEmpty() || service.contains("*") || service.contains("?")) {
            return false;
        }
        var services = Catalog.get().arnPatterns(action.get()).stream()
                .flatMap(pattern -> Arn.parse(pattern).stream())
                .map(Arn::service)
                .toList();
        return !services.isEmpty()
                && !services.contains(service)
                && !action.get().service().equals(service);
    }

    private Asked read(Question question, Standing standing, String resource) {
        var target = new TargetReader(world).read(question, standing.caller(), resource);
        if (target instanceof TargetReader.Read.Wrong(var reason)) {
            return new Asked.Refused(reason);
        }
        var known = (TargetReader.Read.Known) target;
        var action = Catalog.get()
                .action(question.action())
                .map(found -> found.fullName())
                .orElse(question.action());
        var circumstances = new Circumstances(
                GivenKeys.of(question.context()), false, Optional.empty(), Optional.empty(), known.tags());
        var request = new RequestDraft(world, standing, sessionFacts(question), Operation.of(action, resource))
                .complete(known, sessionPolicies(question), circumstances);
        var assumptions = new ArrayList<>(known.assumptions());
        if (question.resource().isEmpty()) {
            assumptions.add(Reason.of(ReasonCode.RESOURCE_NOT_NAMED));
        }
        return new Asked.Understood(request, assumptions);
    }

    private static SessionFacts sessionFacts(Question question) {
        if (question.session().isEmpty()) {
            return SessionFacts.UNKNOWN;
        }
        var session = question.session().get();
        return new SessionFacts(
                SessionFacts.Credentials.UNKNOWN,
                session.mfa(),
                OptionalLong.empty(),
                tags(session.tags()),
                session.sourceIdentity());
    }

    private static Map<String, String> tags(JsonObject written) {
        var tags = new HashMap<String, String>();
        for (var member : written.members()) {
            if (member.value() instanceof JsonString(var value)) {
                tags.put(member.name(), value);
            }
        }
        return tags;
    }

    private static List<AttachedPolicy> sessionPolicies(Question question) {
        return question.session().flatMap(Assertion.Session::policy).stream()
                .<AttachedPolicy>map(document -> AttachedPolicy.Found.of(
                        Sentences.phrase("session.policy", Map.of()),
                        Optional.empty(),
                        PolicySource.Kind.SESSION,
                        document,
                        PolicyType.SESSION))
                .toList();
    }

    /// The owner that an ARN names.
    static Optional<AccountId> namedOwner(String resource) {
        return Arn.parse(resource).map(Arn::account).filter(AccountId::isValid).map(AccountId::new);
    }
}
