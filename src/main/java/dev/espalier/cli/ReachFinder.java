package dev.espalier.cli;

import dev.espalier.access.Answer;
import dev.espalier.access.Dependence;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.ReasonCode;
import dev.espalier.access.StatementResult;
import dev.espalier.access.StatementResult.Match;
import dev.espalier.access.Verdict;
import dev.espalier.catalog.Action;
import dev.espalier.catalog.Catalog;
import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Layer;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.policy.Arn;
import dev.espalier.policy.Effect;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Finds out exactly how far one permission reaches.
///
/// A question that names no resource is asked once for each form of ARN the action works on, with stars for what is
/// open, and for each drawn resource of the own account that has a policy. Where the answers differ, the resources
/// that Allow statements name are asked about one by one, and only those that hold are named.
final class ReachFinder {
    private static final int MOST_RESOURCES = 50;

    private final Evaluator evaluator;
    private final Design design;
    private final DesignIndex index;

    ReachFinder(Design design, Evaluator evaluator) {
        this.evaluator = evaluator;
        this.design = design;
        this.index = DesignIndex.of(design);
    }

    Reach of(Question question) {
        var action = Catalog.get().action(question.action());
        var account = Principals.find(design, question.principal()).flatMap(member -> index.account(member.account()));
        if (question.resource().isPresent() || action.isEmpty() || account.isEmpty()) {
            return Reach.of(evaluator.answer(question));
        }
        var forms = forms(action.get(), question.principal(), account.get());
        if (forms.isEmpty()) {
            return Reach.of(evaluator.answer(question));
        }
        return isTrust(action.get())
                ? ofRoles(question, account.get())
                : ofForms(question, forms, drawn(forms, account.get()));
    }

    private static boolean isTrust(Action action) {
        return action.fullName().toLowerCase(Locale.ROOT).startsWith("sts:assumerole");
    }

    private static Set<String> forms(Action action, String principal, Account account) {
        var partition = Arn.parse(principal).map(Arn::partition).orElse("aws");
        var forms = new LinkedHashSet<String>();
        for (var pattern : Catalog.get().arnPatterns(action)) {
            forms.add(pattern.replace("${Partition}", partition)
                    .replace("${Account}", account.id().value())
                    .replaceAll("\\$\\{[^}]*}", "*"));
        }
        return forms;
    }

    private static Set<String> drawn(Set<String> forms, Account account) {
        var services = new TreeSet<String>();
        forms.forEach(form -> Arn.parse(form).map(Arn::service).ifPresent(services::add));
        var arns = new LinkedHashSet<String>();
        for (var resource : account.resources()) {
            var service = Arn.parse(resource.arn()).map(Arn::service).orElse("");
            if (resource.policy().isPresent() && services.contains(service)) {
                arns.add(resource.arn());
                if (service.equals("s3")) {
                    arns.add(resource.arn() + "/*");
                }
            }
        }
        return arns;
    }

    /// A role is reached only through its own trust policy, so each is asked about.
    private Reach ofRoles(Question question, Account account) {
        var found = new Found();
        account.roles().stream()
                .limit(MOST_RESOURCES)
                .map(role -> Principals.arnOf(design, new RoleId(account.id(), role.name())))
                .forEach(arn -> found.add(arn, ask(question, arn)));
        if (account.roles().size() > MOST_RESOURCES) {
            found.turnsOn.add(Dependence.RESOURCE);
        }
        return found.reach();
    }

    private Reach ofForms(Question question, Set<String> forms, Set<String> drawn) {
        var answers = forms.stream().map(form -> ask(question, form)).toList();
        var all = Stream.concat(answers.stream(), drawn.stream().map(arn -> ask(question, arn)))
                .toList();
        if (all.stream().allMatch(answer -> answer.verdict() == Verdict.ALLOWED)) {
            return Reach.FULL;
        }
        if (all.stream().allMatch(ReachFinder::isDenied)) {
            return Reach.NONE;
        }
        var found = new Found();
        if (differ(all)) {
            found.turnsOn.add(Dependence.RESOURCE);
        }
        all.forEach(found::addKeys);
        if (!answers.stream().allMatch(ReachFinder::isNarrow)) {
            found.addResourceUnlessKeysExplain(all);
            return found.reach();
        }
        var named = named(answers, found);
        named.addAll(drawn);
        named.stream().limit(MOST_RESOURCES).forEach(arn -> found.add(arn, ask(question, arn)));
        if (named.size() > MOST_RESOURCES || found.isEmpty()) {
            found.turnsOn.add(Dependence.RESOURCE);
        }
        return found.reach();
    }

    private static boolean differ(List<Answer> answers) {
        boolean isSomeAllowed = answers.stream().anyMatch(answer -> answer.verdict() == Verdict.ALLOWED);
        boolean isSomeOpen = answers.stream().anyMatch(answer -> answer.verdict() == Verdict.DEPENDS);
        return isSomeAllowed || (isSomeOpen && answers.stream().anyMatch(ReachFinder::isDenied));
    }

    /// Whether no Allow covers every resource, so that the resources Allow statements name are all there are.
    private static boolean isNarrow(Answer answer) {
        return answer.verdict() != Verdict.ALLOWED
                && answer.gates().stream()
                        .filter(gate -> gate.layer() == Layer.IDENTITY_POLICY)
                        .flatMap(gate -> gate.sources().stream())
                        .flatMap(source -> source.matched().stream())
                        .noneMatch(statement -> statement.effect() == Effect.ALLOW
                                && statement.resource().match() == Match.YES);
    }

    private Answer ask(Question question, String resource) {
        return evaluator.answer(new Question(
                question.principal(),
                question.session(),
                question.action(),
                Optional.of(resource),
                question.resourceAccount(),
                question.context()));
    }

    private static boolean isDenied(Answer answer) {
        return answer.verdict() == Verdict.EXPLICITLY_DENIED || answer.verdict() == Verdict.IMPLICITLY_DENIED;
    }

    /// The resources that Allow statements name which cover some resources but not all.
    private static Set<String> named(List<Answer> answers, Found found) {
        var named = new LinkedHashSet<String>();
        answers.stream()
                .flatMap(answer -> answer.gates().stream())
                .filter(gate -> gate.layer() == Layer.IDENTITY_POLICY)
                .flatMap(gate -> gate.sources().stream())
                .flatMap(source -> source.matched().stream())
                .filter(statement -> statement.effect() == Effect.ALLOW)
                .filter(statement -> statement.resource().match() != Match.YES)
                .forEach(statement -> {
                    var arns = resources(statement);
                    var exact = arns.stream()
                            .filter(arn -> arn.startsWith("arn:") && !arn.contains("${"))
                            .toList();
                    named.addAll(exact);
                    if (arns.isEmpty() || exact.size() < arns.size()) {
                        found.turnsOn.add(Dependence.RESOURCE);
                    }
                });
        return named;
    }

    private static List<String> resources(StatementResult result) {
        if (!(result.policy().document().source() instanceof JsonObject document)) {
            return List.of();
        }
        var statement = document.get("Statement").orElse(JsonObject.EMPTY);
        if (statement instanceof JsonArray(var items)) {
            statement = items.get(result.number() - 1);
        }
        return statement instanceof JsonObject object
                ? texts(object.get("Resource").orElse(JsonObject.EMPTY))
                : List.of();
    }

    private static List<String> texts(JsonValue value) {
        return switch (value) {
            case JsonString(var text) -> List.of(text);
            case JsonArray(var items) ->
                items.stream().flatMap(item -> texts(item).stream()).toList();
            case JsonObject _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _, JsonValue.JsonNull _ -> List.of();
        };
    }

    /// What has come out so far.
    private static final class Found {
        private final Set<String> resources = new LinkedHashSet<>();
        private final Set<String> turnsOn = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        private final List<Answer> unknown = new ArrayList<>();

        void add(String resource, Answer answer) {
            if (answer.verdict() == Verdict.ALLOWED || answer.verdict() == Verdict.DEPENDS) {
                resources.add(resource);
            }
            addKeys(answer);
        }

        void addKeys(Answer answer) {
            turnsOn.addAll(answer.dependsOn());
            turnsOn.remove(Dependence.RESOURCE); // the resources themselves are named
            if (answer.verdict() != Verdict.NO_ANSWER || answer.reason().code() == ReasonCode.RESOURCE_PARTLY) {
                return;
            }
            if (answer.reason().code() == ReasonCode.UNKNOWN_ROLE) {
                turnsOn.add(Dependence.RESOURCE);
            } else {
                unknown.add(answer);
            }
        }

        /// Where something is neither allowed nor denied nor open by keys, it is the resource that it turns on.
        void addResourceUnlessKeysExplain(List<Answer> answers) {
            if (!answers.stream().allMatch(answer -> answer.verdict() == Verdict.DEPENDS)) {
                turnsOn.add(Dependence.RESOURCE);
            }
        }

        boolean isEmpty() {
            return resources.isEmpty() && turnsOn.isEmpty();
        }

        Reach reach() {
            if (!unknown.isEmpty()) {
                return Reach.unknown(unknown.getFirst());
            }
            return isEmpty()
                    ? Reach.NONE
                    : new Reach(Reach.Kind.DEPENDS, List.copyOf(resources), List.copyOf(turnsOn), Optional.empty());
        }
    }
}
