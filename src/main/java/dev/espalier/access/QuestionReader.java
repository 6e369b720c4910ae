package dev.espalier.access;

import dev.espalier.catalog.ActionTable;
import dev.espalier.design.AccountId;
import dev.espalier.design.Assertion;
import dev.espalier.policy.Arn;
import dev.espalier.policy.ArnPattern;
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
import java.util.Set;

/// Turns a question into a request, or says what is wrong with it.
final class QuestionReader {
    /// @see <a href="https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html">
    /// Partitions</a>
    private static final Set<String> PARTITIONS =
            Set.of("aws", "aws-cn", "aws-us-gov", "aws-eusc", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f");

    private final World world;

    QuestionReader(World world) {
        this.world = world;
    }

    Asked read(Question question) {
        var wrong = wrong(question);
        if (wrong.isPresent()) {
            return new Asked.Refused(wrong.get());
        }
        return switch (new CallerReader(world).read(question.principal(), question.action())) {
            case CallerReader.Read.Wrong(var reason) -> new Asked.Refused(reason);
            case CallerReader.Read.Known(var standing) -> read(question, standing);
        };
    }

    /// What is wrong with the question, whoever asks it.
    static Optional<Reason> wrong(Question question) {
        var action = AskedAction.of(question.action());
        if (action.wrong().isPresent()) {
            return action.wrong();
        }
        var resource = question.resource().orElse("*");
        if (!resource.equals("*")) {
            var arn = Arn.parse(resource);
            if (arn.isEmpty()) {
                return Optional.of(Reason.of(ReasonCode.BAD_RESOURCE, resource));
            }
            if (!isPartition(arn.get().partition())) {
                return Optional.of(Reason.of(ReasonCode.BAD_RESOURCE, resource));
            }
            if (action.worksElsewhere(arn)) {
                return Optional.of(Reason.of(ReasonCode.WRONG_RESOURCE, question.action(), resource));
            }
            var otherType = action.otherType(arn.get());
            if (otherType.isPresent()) {
                return otherType;
            }
        }
        return GivenKeys.firstUnreadable(question.context()).map(key -> Reason.of(ReasonCode.BAD_CONTEXT, key));
    }

    private static boolean isPartition(String name) {
        return PARTITIONS.contains(name) || ArnPattern.hasWildcard(name);
    }

    /// Why nobody in a partition can reach what the question names, if that lies in another (rule R121).
    static Optional<Reason> elsewhere(Question question, String partition) {
        return question.resource()
                .flatMap(Arn::parse)
                .map(Arn::partition)
                .filter(other -> !ArnPattern.hasWildcard(other) && !other.equals(partition))
                .map(_ -> Reason.of(
                        ReasonCode.OTHER_PARTITION, question.resource().orElseThrow(), partition));
    }

    /// The context of requests for this action by this caller when nothing else is said.
    ///
    /// @param action its number in the [ActionTable]
    static RequestContext contextOfAny(World world, Standing standing, int action) {
        boolean hasResource = !ActionTable.get().action(action).resourceTypes().isEmpty();
        var tags = hasResource ? Optional.<Map<String, String>>empty() : Optional.of(Map.<String, String>of());
        var owner = standing.caller().homeAccount();
        var target = TargetReader.Found.known(owner, Holding.none("*"), tags, List.of());
        var operation = Operation.of(ActionTable.get().name(action).toString(), "*");
        return new RequestDraft(world, standing, SessionFacts.UNKNOWN, operation)
                .complete(
                        target,
                        List.of(),
                        new Circumstances(GivenKeys.NONE, false, Optional.empty(), Optional.empty(), tags))
                .context();
    }

    /// What a question that is not wrong comes to when this caller asks it.
    Asked read(Question question, Standing standing) {
        var elsewhere = standing.caller().isWithoutAccount()
                ? Optional.<Reason>empty()
                : elsewhere(question, standing.partition());
        if (elsewhere.isPresent()) {
            return new Asked.Refused(elsewhere.get());
        }
        var resource = question.resource().orElse("*");
        var action = AskedAction.of(question.action()).name();
        var keys = Operation.keysBehind(action, resource);
        var targets = new TargetReader(world);
        var target = keys.isPresent()
                ? targets.behind(question, standing.caller(), resource)
                : targets.read(question, standing.caller(), resource);
        var circumstances = new Circumstances(
                GivenKeys.of(question.context()), false, Optional.empty(), Optional.empty(), target.tags());
        var operation = Operation.of(action, keys.orElse(resource));
        var request = new RequestDraft(world, standing, sessionFacts(question), operation)
                .complete(target, sessionPolicies(question), circumstances);
        var assumptions = new ArrayList<>(target.assumptions());
        if (question.resource().isEmpty()) {
            assumptions.add(Reason.of(ReasonCode.RESOURCE_NOT_NAMED));
        }
        return new Asked.Understood(request, assumptions);
    }

    /// What the question stands for, once it has come to `request`.
    Examples.Found examples(Question question, Request request) {
        boolean isOne = question.resource()
                .filter(resource -> !resource.equals("*") && !ArnPattern.hasWildcard(resource))
                .isPresent();
        return isOne
                ? new Examples.Found.One()
                : Examples.of(world, request, target -> Optional.of(requestOn(question, request, target)));
    }

    /// The request on one of the resources that the question stands for; empty when the one that comes to mind is
    /// drawn.
    Optional<Request> anyOf(Question question, Request request) {
        return Examples.anyOf(world, request).map(target -> requestOn(question, request, target));
    }

    private Request requestOn(Question question, Request asked, Examples.Target target) {
        var found = new TargetReader(world).read(question, asked.caller(), target.resource());
        var operation = Operation.of(asked.action(), target.resource());
        boolean isUnknownKey = found.doubt()
                .filter(doubt -> doubt.code() == ReasonCode.KEY_NOT_DRAWN)
                .isPresent();
        var settled = isUnknownKey
                ? TargetReader.Found.unknown(
                        found.owner(),
                        target.pattern(),
                        Reason.of(ReasonCode.KEY_NOT_DRAWN, target.pattern()),
                        found.assumptions())
                : found;
        var circumstances = new Circumstances(
                GivenKeys.of(question.context()), false, Optional.empty(), Optional.empty(), found.tags());
        return new RequestDraft(world, asked.standing(), asked.session(), operation)
                .complete(
                        settled,
                        asked.sessionPolicies(),
                        circumstances,
                        Operation.of(asked.action(), target.pattern()));
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
