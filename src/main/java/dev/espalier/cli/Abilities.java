package dev.espalier.cli;

import dev.espalier.access.AccessMatrix;
import dev.espalier.access.Evaluator;
import dev.espalier.access.Principals;
import dev.espalier.access.Question;
import dev.espalier.access.ReasonCode;
import dev.espalier.access.Stretch;
import dev.espalier.catalog.Action;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.Account;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.policy.ActionName;
import dev.espalier.policy.Arn;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Everything one principal may do.
///
/// @param abilities what is not denied, in the order of the [ActionTable]
/// @param denied how many actions are denied
/// @param isInDesign whether it is a root user, user or role of the design. Others are let in by policies of resources
///     and roles alone
record Abilities(List<Ability> abilities, int denied, boolean isInDesign) {
    /// How many actions are asked about exactly.
    private static final int MOST_EXACT = 2_000;

    private static final List<String> ASSUMPTIONS =
            List.of("sts:AssumeRole", "sts:AssumeRoleWithSAML", "sts:AssumeRoleWithWebIdentity");

    Abilities {
        abilities = List.copyOf(abilities);
    }

    /// One action and how far it reaches.
    record Ability(Action action, Reach reach) {}

    static Abilities of(Design design, Evaluator evaluator, String principal, JsonObject context, ActionSet asked) {
        return evaluator
                .matrix()
                .row(principal)
                .map(row -> inDesign(row, asked, principal, context, evaluator))
                .orElseGet(() -> fromOutside(design, evaluator, principal, context, asked));
    }

    /// Rows take no context into account, and what is given may overrule what the design settles, so with a context
    /// every action is asked about.
    private static Abilities inDesign(
            AccessMatrix.Row row, ActionSet asked, String principal, JsonObject context, Evaluator evaluator) {
        boolean isPlain = context.members().isEmpty();
        var abilities = new ArrayList<Ability>();
        int[] open = {0};
        asked.forEach(number -> {
            if (isPlain && row.isDenied(number)) {
                return;
            }
            var action = ActionTable.get().action(number);
            var reach = isPlain && row.isAllowed(number)
                    ? Reach.FULL
                    : !isPlain || open[0]++ < MOST_EXACT
                            ? Reach.of(evaluator.answer(question(principal, action.fullName(), context)))
                            : Reach.POSSIBLE;
            if (reach.kind() != Reach.Kind.DENIED) {
                abilities.add(new Ability(action, reach));
            }
        });
        return new Abilities(abilities, asked.size() - abilities.size(), true);
    }

    private static Question question(String principal, String action, JsonObject context) {
        return new Question(principal, Optional.empty(), action, Optional.empty(), Optional.empty(), context);
    }

    private static Abilities fromOutside(
            Design design, Evaluator evaluator, String principal, JsonObject context, ActionSet asked) {
        var reaches = new TreeMap<Integer, List<Reach>>();
        for (var account : DesignIndex.of(design).accounts()) {
            for (var target : targets(design, account).entrySet()) {
                target.getValue().and(asked).forEach(number -> {
                    var action = ActionTable.get().action(number).fullName();
                    var question = new Question(
                            principal,
                            Optional.empty(),
                            action,
                            Optional.of(target.getKey()),
                            Optional.of(account.id()),
                            context);
                    var answer = evaluator.answer(question);
                    var reach = Reach.of(answer).on(target.getKey());
                    boolean isOfOtherType = answer.reason().code() == ReasonCode.WRONG_TYPE;
                    if (reach.kind() != Reach.Kind.DENIED && !isOfOtherType) {
                        reaches.computeIfAbsent(number, _ -> new ArrayList<>()).add(reach);
                    }
                });
            }
        }
        var abilities = reaches.entrySet().stream()
                .map(found -> new Ability(ActionTable.get().action(found.getKey()), united(found.getValue())))
                .toList();
        return new Abilities(abilities, asked.size() - abilities.size(), false);
    }

    /// What an account's resources and roles may let somebody do, by ARN.
    private static Map<String, ActionSet> targets(Design design, Account account) {
        var targets = new TreeMap<String, ActionSet>();
        for (var resource : account.resources()) {
            if (resource.policy().isPresent()) {
                var service = Arn.parse(resource.arn()).map(Arn::service).orElse("");
                targets.put(resource.arn(), ActionTable.get().ofService(service));
                if (service.equals("s3")) {
                    targets.put(resource.arn() + "/*", ActionTable.get().ofService(service));
                }
            }
        }
        var assumptions = ActionSet.where(number -> ASSUMPTIONS.stream()
                .anyMatch(name -> ActionName.of(name).equals(ActionTable.get().name(number))));
        for (var role : account.roles()) {
            targets.put(Principals.arnOf(design, new RoleId(account.id(), role.name())), assumptions);
        }
        return targets;
    }

    private static Reach united(List<Reach> reaches) {
        var known = reaches.stream()
                .filter(reach -> reach.kind() == Reach.Kind.DEPENDS)
                .toList();
        if (known.isEmpty()) {
            return reaches.getFirst();
        }
        var resources = new LinkedHashSet<Stretch>();
        var keys = new LinkedHashSet<String>();
        known.forEach(reach -> {
            resources.addAll(reach.resources());
            keys.addAll(reach.turnsOn());
        });
        return new Reach(Reach.Kind.DEPENDS, List.copyOf(resources), List.copyOf(keys), Optional.empty());
    }

    int count(Reach.Kind kind) {
        return (int) abilities.stream()
                .filter(ability -> ability.reach().kind() == kind)
                .count();
    }
}
