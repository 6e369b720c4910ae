package dev.espalier.profile;

import dev.espalier.access.Evaluator;
import dev.espalier.access.Labels;
import dev.espalier.access.ScpCeiling;
import dev.espalier.access.ScpCeiling.Loss;
import dev.espalier.access.ScpCeiling.OfService;
import dev.espalier.access.ScpCeiling.State;
import dev.espalier.access.Sentences;
import dev.espalier.catalog.ActionSet;
import dev.espalier.catalog.ActionTable;
import dev.espalier.design.AccountId;
import dev.espalier.design.ContainerId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Entity;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The ceiling of the root, a unit or an account, service by service, in words.
///
/// @param path from the root down to the entity
/// @param services every known service, by name
public record CeilingProfile(List<Entity> path, ScpCeiling ceiling, List<OfService> services) {
    public CeilingProfile {
        path = List.copyOf(path);
        services = List.copyOf(services);
    }

    /// The ceiling of an entity; empty when the design does not have it.
    ///
    /// @param evaluator that of the design
    public static Optional<CeilingProfile> of(Design design, Evaluator evaluator, NodeId node) {
        return evaluator
                .scpCeiling(node)
                .map(ceiling -> new CeilingProfile(DesignIndex.of(design).pathTo(node), ceiling, ceiling.services()));
    }

    /// The same with one service alone; with none when it is not known.
    public CeilingProfile of(String prefix) {
        return new CeilingProfile(
                path,
                ceiling,
                services.stream()
                        .filter(one -> one.prefix().equalsIgnoreCase(prefix))
                        .toList());
    }

    /// The id of a node as files write it.
    public static String id(NodeId node) {
        return switch (node) {
            case ContainerId container -> container.value();
            case AccountId account -> account.value();
            case MemberId member -> throw new IllegalArgumentException(member + " has no ceiling of its own");
        };
    }

    /// Services of which the same is left, and the same taken by the same.
    ///
    /// @param losses what takes all of each of them, or some of the only one
    record Group(State state, List<OfService> services, List<Loss> losses) {
        int size() {
            return services.stream().mapToInt(OfService::size).sum();
        }
    }

    /// What tells groups apart; a service of which something takes only a part stands alone.
    private record Key(State state, List<Integer> losses, String alone) {}

    List<Group> groups() {
        var groups = new LinkedHashMap<Key, List<OfService>>();
        for (var state : List.of(State.SHUT, State.DEPENDS, State.PARTLY, State.OPEN)) {
            services.stream()
                    .filter(service -> service.state() == state)
                    .forEach(service -> groups.computeIfAbsent(key(service), _ -> new ArrayList<>())
                            .add(service));
        }
        return groups.values().stream().map(this::group).toList();
    }

    private Key key(OfService service) {
        var all = all(service);
        var numbers = new ArrayList<Integer>();
        boolean isWhole = true;
        for (int i = 0; i < ceiling.losses().size(); i++) {
            var lost = ceiling.losses().get(i).actions().and(all);
            if (!lost.isEmpty()) {
                numbers.add(i);
                isWhole &= lost.equals(all);
            }
        }
        return new Key(service.state(), numbers, isWhole ? "" : service.prefix());
    }

    private Group group(List<OfService> alike) {
        var all = alike.stream().map(CeilingProfile::all).reduce(ActionSet.empty(), ActionSet::or);
        return new Group(alike.getFirst().state(), alike, ceiling.lossesOf(all));
    }

    private static ActionSet all(OfService service) {
        return service.open().or(service.depends()).or(service.shut());
    }

    /// What takes some of a service, from the root down.
    public List<Loss> lossesOf(OfService service) {
        return ceiling.lossesOf(all(service));
    }

    /// Whether a loss is of everything in a service.
    public static boolean isWhole(Loss loss, OfService service) {
        return loss.actions().size() == service.size();
    }

    // In words

    /// What the entity is called: "Root", "OU People", "Account HR".
    public String label() {
        return Labels.of(path.getLast());
    }

    /// What a level is called.
    public String labelOf(NodeId level) {
        return path.stream()
                .filter(entity -> entity.id().equals(level))
                .map(Labels::of)
                .findFirst()
                .orElse("");
    }

    /// What has to be known before the list is read: whom SCPs do not bind here.
    public List<String> remarks() {
        var remarks = new ArrayList<String>();
        ceiling.exemption().ifPresent(reason -> remarks.add(Words.text("ceiling.exempt", Sentences.text(reason))));
        if (ceiling.sparesManagement()) {
            remarks.add(Words.text("ceiling.spares"));
        }
        ceiling.ofRootUsers()
                .forEach(loss ->
                        remarks.add(Words.text("ceiling.rootUser", labelOf(loss.at()), Sentences.text(loss.reason()))));
        ceiling.losses().stream()
                .filter(loss -> loss.actions().size() + 2 >= ActionSet.all().size())
                .filter(Loss::isCertain)
                .map(loss -> Sentences.text(loss.reason()))
                .distinct()
                .forEach(remarks::add);
        return remarks;
    }

    /// "20 of 30 known actions are open, 4 depend, 6 are shut."
    public String counts() {
        int shut = ceiling.shut().size();
        int open = ceiling.open().size();
        int all = ActionTable.get().size();
        return Words.text("ceiling.counts", open, all, all - open - shut, shut);
    }

    /// What nothing here says: SCPs grant nothing, and some they do not bind.
    public String scope() {
        return Words.text("ceiling.scope");
    }

    /// How much of a service is left: "12 of 30 open, 3 depend".
    public static String left(OfService service) {
        return switch (service.state()) {
            case OPEN -> Words.text("ceiling.left.open", service.size());
            case SHUT -> Words.text("ceiling.left.shut", service.size());
            case DEPENDS ->
                service.shut().isEmpty()
                        ? Words.text("ceiling.left.depends", service.size())
                        : Words.text(
                                "ceiling.left.dependsPartly", service.depends().size(), service.size());
            case PARTLY ->
                service.depends().isEmpty()
                        ? Words.text("ceiling.left.partly", service.open().size(), service.size())
                        : Words.text(
                                "ceiling.left.partlyDepends",
                                service.open().size(),
                                service.size(),
                                service.depends().size());
        };
    }

    /// The state of a service in a word.
    public static String word(State state) {
        return Words.text("ceiling.state." + state);
    }

    /// The names of actions without their service.
    public static List<String> names(ActionSet actions) {
        var names = new ArrayList<String>();
        actions.forEach(number -> names.add(ActionTable.get().action(number).name()));
        return names;
    }

    /// All of it to be shown.
    public Sheet sheet() {
        return CeilingSheet.of(this);
    }

    /// All of it as text.
    public String text() {
        return CeilingText.of(this);
    }

    /// All of it as JSON.
    public JsonObject json() {
        return CeilingJson.of(this);
    }
}
