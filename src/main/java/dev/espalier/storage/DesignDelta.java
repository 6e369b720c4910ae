package dev.espalier.storage;

import dev.espalier.design.Account;
import dev.espalier.design.Checkpoint;
import dev.espalier.design.Container;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.View;
import dev.espalier.policy.JsonValue;
import dev.espalier.policy.JsonValue.JsonArray;
import dev.espalier.policy.JsonValue.JsonObject;
import dev.espalier.policy.JsonValue.JsonString;
import dev.espalier.policy.JsonValue.Member;
import dev.espalier.policy.Severity;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A design told by what sets it apart from another one: every unit and account that is the same in both is only named
/// by its id. Designs share what they have in common, so that an edit of a large one is told by the way from the root
/// to what it touched.
///
/// What is packed into checkpoints and steps of the lesson is told by its place in the other design, too.
///
/// Where something is the same stands an empty unit or account whose name is a mark that nobody else knows; names of
/// people are never taken for it.
final class DesignDelta {
    private static final List<String> CHILDREN = List.of("organizationalUnits", "accounts");
    private static final List<String> PACKED = List.of("checkpoints", "lesson");

    private DesignDelta() {}

    /// What sets `design` apart from `base`.
    ///
    /// @param seen the view of `base`
    static JsonObject encode(Design design, DesignIndex base, View seen, String mark) {
        var organization = design.organization();
        var root = organization.root();
        var apart = root.withOrganizationalUnits(units(root, base, mark)).withAccounts(accounts(root, base, mark));
        var references = new HashMap<String, String>();
        packed(seen).forEach(text -> references.put(text, mark + references.size()));
        return repacked(DesignEncoder.encode(design.withOrganization(organization.withRoot(apart))), references);
    }

    /// Each text once, in an order that depends on nothing but the design.
    private static Set<String> packed(View view) {
        return Stream.concat(
                        view.checkpoints().stream().map(Checkpoint::packed),
                        view.lesson().stream().flatMap(step -> step.packed().stream()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// A design whose packed texts are replaced by others, as far as there are any for them.
    private static JsonObject repacked(JsonObject design, Map<String, String> others) {
        return with(
                design,
                "view",
                view -> new JsonObject(view.members().stream()
                        .map(member -> PACKED.contains(member.name()) && member.value() instanceof JsonArray(var all)
                                ? new Member(
                                        member.name(),
                                        new JsonArray(all.stream()
                                                .map(each -> repackedOne(each, others))
                                                .toList()))
                                : member)
                        .toList()));
    }

    private static JsonValue repackedOne(JsonValue told, Map<String, String> others) {
        if (!(told instanceof JsonObject fields)) {
            return told;
        }
        return new JsonObject(fields.members().stream()
                .map(member -> member.name().equals("design") && member.value() instanceof JsonString(var text)
                        ? new Member("design", new JsonString(others.getOrDefault(text, text)))
                        : member)
                .toList());
    }

    private static List<OrganizationalUnit> units(Container of, DesignIndex base, String mark) {
        return of.organizationalUnits().stream()
                .map(unit -> base.unit(unit.id()).filter(unit::equals).isPresent()
                        ? OrganizationalUnit.named(unit.id(), mark)
                        : unit.withOrganizationalUnits(units(unit, base, mark))
                                .withAccounts(accounts(unit, base, mark)))
                .toList();
    }

    private static List<Account> accounts(Container of, DesignIndex base, String mark) {
        return of.accounts().stream()
                .map(account ->
                        base.account(account.id()).filter(account::equals).isPresent()
                                ? Account.named(account.id(), mark)
                                : account)
                .toList();
    }

    /// The design that was told; empty when that cannot be made out.
    static Optional<Design> decode(JsonObject told, Design base, String mark) {
        var known = new HashMap<String, JsonObject>();
        root(DesignEncoder.encode(base)).ifPresent(root -> gather(root, known));
        var problems = new Problems();
        var texts = new HashMap<String, String>();
        packed(base.view()).forEach(text -> texts.put(mark + texts.size(), text));
        var design = new DesignDecoder(problems).decode(repacked(whole(told, known, mark), texts));
        boolean isFine = problems.all().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
        return isFine ? Optional.of(design) : Optional.empty();
    }

    private static Optional<JsonObject> root(JsonObject design) {
        return object(design, "organization").flatMap(organization -> object(organization, "root"));
    }

    private static Optional<JsonObject> object(JsonObject parent, String name) {
        return parent.get(name)
                .flatMap(value -> value instanceof JsonObject object ? Optional.of(object) : Optional.empty());
    }

    private static void gather(JsonObject container, Map<String, JsonObject> known) {
        for (var field : CHILDREN) {
            if (container.get(field).orElse(new JsonArray(List.of())) instanceof JsonArray(var children)) {
                for (var child : children) {
                    if (child instanceof JsonObject node) {
                        text(node, "id").ifPresent(id -> known.put(id, node));
                        gather(node, known);
                    }
                }
            }
        }
    }

    private static JsonObject whole(JsonObject told, Map<String, JsonObject> known, String mark) {
        return with(
                told, "organization", organization -> with(organization, "root", root -> filled(root, known, mark)));
    }

    private interface Change {
        JsonValue of(JsonObject value);
    }

    private static JsonObject with(JsonObject parent, String name, Change change) {
        return new JsonObject(parent.members().stream()
                .map(member -> member.name().equals(name) && member.value() instanceof JsonObject value
                        ? new Member(name, change.of(value))
                        : member)
                .toList());
    }

    private static JsonObject filled(JsonObject container, Map<String, JsonObject> known, String mark) {
        return new JsonObject(container.members().stream()
                .map(member -> CHILDREN.contains(member.name()) && member.value() instanceof JsonArray(var children)
                        ? new Member(
                                member.name(),
                                new JsonArray(children.stream()
                                        .map(child -> child(child, known, mark))
                                        .toList()))
                        : member)
                .toList());
    }

    private static JsonValue child(JsonValue child, Map<String, JsonObject> known, String mark) {
        if (!(child instanceof JsonObject node)) {
            return child;
        }
        return text(node, "name").equals(Optional.of(mark))
                ? text(node, "id").map(known::get).orElse(node)
                : filled(node, known, mark);
    }

    private static Optional<String> text(JsonObject fields, String name) {
        return fields.get(name)
                .flatMap(value -> value instanceof JsonString(var text) ? Optional.of(text) : Optional.empty());
    }
}
