package dev.espalier.ui;

import dev.espalier.access.Gate;
import dev.espalier.access.PolicyReach;
import dev.espalier.access.RoleTrust;
import dev.espalier.design.Account;
import dev.espalier.design.AccountId;
import dev.espalier.design.Design;
import dev.espalier.design.DesignIndex;
import dev.espalier.design.Flow;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OrganizationalUnit;
import dev.espalier.design.OuId;
import dev.espalier.design.PolicyId;
import dev.espalier.design.Reading;
import dev.espalier.diagram.Differences;
import dev.espalier.diagram.Folding;
import dev.espalier.diagram.Heat;
import dev.espalier.diagram.Overlay;
import dev.espalier.diagram.Planned;
import dev.espalier.diagram.Theme;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// How the open design is shown in this window: what is folded, which layers are drawn, in which colours, and what
/// lights up under the pointer. None of it is a change of the design.
public final class Showing {
    private final ReadOnlyObjectProperty<Design> design;
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ReadOnlyObjectWrapper<Folding> folding;
    private final ReadOnlyObjectWrapper<Set<Overlay>> overlays =
            new ReadOnlyObjectWrapper<>(this, "overlays", Overlay.USUAL);
    private final ReadOnlyObjectWrapper<RoleTrust> trust = new ReadOnlyObjectWrapper<>(this, "trust", RoleTrust.NONE);
    private final ObjectProperty<Optional<Gate>> hoveredGate =
            new SimpleObjectProperty<>(this, "hoveredGate", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<PolicyReach>> reach =
            new ReadOnlyObjectWrapper<>(this, "reach", Optional.empty());

    private final ReadOnlyBooleanWrapper heating = new ReadOnlyBooleanWrapper(this, "heating");
    private final ReadOnlyObjectWrapper<Optional<Heat>> heat =
            new ReadOnlyObjectWrapper<>(this, "heat", Optional.empty());
    private final ReadOnlyObjectWrapper<Planned> planned =
            new ReadOnlyObjectWrapper<>(this, "planned", Planned.NOTHING);

    private final ReadOnlyObjectWrapper<Differences> differences =
            new ReadOnlyObjectWrapper<>(this, "differences", Differences.NOTHING);

    private Optional<Aside> aside = Optional.empty();

    /// How the design was shown before something else came onto the stage.
    private record Aside(Folding folding, Set<Overlay> overlays, boolean isHeating) {}

    /// The given design as its file has it shown.
    Showing(ReadOnlyObjectProperty<Design> design) {
        this.design = design;
        folding = new ReadOnlyObjectWrapper<>(this, "folding", Folding.of(design.get()));
    }

    /// Another design comes: it is shown as its file has it, with nothing on it that was found out about the one
    /// before.
    void begin(Design opened) {
        hoveredGate.set(Optional.empty());
        reach.set(Optional.empty());
        heat.set(Optional.empty());
        planned.set(Planned.NOTHING);
        differences.set(Differences.NOTHING);
        trust.set(RoleTrust.NONE);
        aside.ifPresent(before -> overlays.set(before.overlays()));
        aside = Optional.empty();
        folding.set(Folding.of(opened));
    }

    /// A state of the design comes onto the stage, shown as its view has it.
    ///
    /// @param layers what is drawn onto its structure; empty: what was drawn before
    void stage(Design state, Optional<Set<Overlay>> layers) {
        if (aside.isEmpty()) {
            aside = Optional.of(new Aside(folding(), overlays.get(), heating.get()));
            heat(false);
        }
        hoveredGate.set(Optional.empty());
        overlays.set(layers.orElse(aside.get().overlays()));
        folding.set(Folding.of(state));
    }

    /// The stage is empty again: everything is shown as before.
    void leaveStage() {
        aside.ifPresent(before -> {
            aside = Optional.empty();
            overlays.set(before.overlays());
            folding.set(before.folding());
            heat(before.isHeating());
        });
    }

    /// A design as it is to be written: with what is folded now, or was before the stage, in the order of the drawing.
    Design inFile(Design written) {
        return as(written, aside.map(Aside::folding).orElseGet(this::folding));
    }

    /// A design with what is folded now, in the order of the drawing.
    Design onShow(Design shown) {
        return as(shown, folding());
    }

    private static Design as(Design written, Folding folding) {
        var index = DesignIndex.of(written);
        var folded = index.units().stream()
                .map(OrganizationalUnit::id)
                .filter(folding.folded()::contains)
                .toList();
        var opened = index.accounts().stream()
                .map(Account::id)
                .filter(folding.opened()::contains)
                .toList();
        var view = written.view();
        var isSame = view.reading() == folding.reading()
                && view.flow() == folding.flow()
                && isSame(view.folded(), folded)
                && isSame(view.opened(), opened);
        return isSame
                ? written
                : written.withView(view.withReading(folding.reading())
                        .withFlow(folding.flow())
                        .withFolded(folded)
                        .withOpened(opened));
    }

    private static <T> boolean isSame(List<T> one, List<T> other) {
        return Set.copyOf(one).equals(Set.copyOf(other));
    }

    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    // What is folded

    /// What is folded and opened. It begins as the file has it and goes back into the file on saving, but it is no
    /// change of the design.
    public ReadOnlyObjectProperty<Folding> foldingProperty() {
        return folding.getReadOnlyProperty();
    }

    public Folding folding() {
        return folding.get();
    }

    public void fold(OuId unit) {
        folding.set(folding().folding(unit));
    }

    public void unfold(OuId unit) {
        folding.set(folding().unfolding(unit));
    }

    /// Shows the people of an account by name.
    public void open(AccountId account) {
        draw(Overlay.PEOPLE);
        folding.set(folding().opening(account));
    }

    /// Gives everybody in an account a row, or again only the first ones of each kind.
    public void toggleFull(AccountId account) {
        draw(Overlay.PEOPLE);
        folding.set(
                folding().full().contains(account)
                        ? folding().shortening(account)
                        : folding().filling(account));
    }

    public void close(AccountId account) {
        folding.set(folding().closing(account));
    }

    /// Unfolds and opens whatever hides a node.
    public void uncover(NodeId node) {
        if (node instanceof MemberId) {
            draw(Overlay.PEOPLE);
        }
        folding.set(folding().uncovering(node, DesignIndex.of(design.get())));
    }

    /// Lays the drawing out in the other way.
    public void switchReading() {
        read(folding().reading() == Reading.TREE ? Reading.NESTED : Reading.TREE);
    }

    /// Lays the drawing out in this way. Like folding it is kept in the file and is no change of the design.
    public void read(Reading reading) {
        folding.set(folding().with(reading));
    }

    /// Has the tree grow the other way, which changes nothing while boxes lie in boxes.
    public void switchFlow() {
        var changed = folding().flow() == Flow.TOP_DOWN ? Flow.LEFT_RIGHT : Flow.TOP_DOWN;
        read(changed);
    }

    /// Has the tree grow this way. Kept like the reading.
    public void read(Flow flow) {
        folding.set(folding().with(flow));
    }

    // What is drawn onto the structure

    /// What is drawn onto the structure in this window.
    public ReadOnlyObjectProperty<Set<Overlay>> overlaysProperty() {
        return overlays.getReadOnlyProperty();
    }

    public boolean draws(Overlay overlay) {
        return overlays.get().contains(overlay);
    }

    /// Draws something onto the structure again.
    public void draw(Overlay overlay) {
        var more = new HashSet<>(overlays.get());
        more.add(overlay);
        overlays.set(Set.copyOf(more));
    }

    /// Draws the structure without it.
    public void leaveOut(Overlay overlay) {
        var fewer = new HashSet<>(overlays.get());
        fewer.remove(overlay);
        overlays.set(Set.copyOf(fewer));
    }

    /// Who may take on which role, as far as it is shown.
    public ReadOnlyObjectProperty<RoleTrust> trustProperty() {
        return trust.getReadOnlyProperty();
    }

    public void showTrust(RoleTrust found) {
        trust.set(found);
    }

    // The heat map

    /// Whether somebody wants figures filled with answers.
    public ReadOnlyBooleanProperty heatingProperty() {
        return heating.getReadOnlyProperty();
    }

    /// Wants figures filled with answers, or no longer.
    public void heat(boolean isWanted) {
        heating.set(isWanted);
        if (!isWanted) {
            heat.set(Optional.empty());
        }
    }

    /// What figures are filled with, as soon as it is known.
    public ReadOnlyObjectProperty<Optional<Heat>> heatProperty() {
        return heat.getReadOnlyProperty();
    }

    /// Fills figures with answers, as long as somebody wants that.
    public void show(Heat found) {
        if (heating.get()) {
            heat.set(Optional.of(found));
        }
    }

    // What is under the pointer

    /// The gate under the pointer, in the panel or on the canvas.
    public ObjectProperty<Optional<Gate>> hoveredGateProperty() {
        return hoveredGate;
    }

    /// What the policy under the pointer reaches, in the drawing or in a list.
    public ReadOnlyObjectProperty<Optional<PolicyReach>> reachProperty() {
        return reach.getReadOnlyProperty();
    }

    /// The pointer rests on a policy somewhere: all its attachments count.
    public void pointAt(PolicyId policy) {
        reach.set(Optional.of(PolicyReach.of(design.get(), policy)));
    }

    /// The pointer rests on a policy where it is attached.
    public void pointAt(PolicyId policy, NodeId holder) {
        reach.set(Optional.of(PolicyReach.of(design.get(), policy, holder)));
    }

    /// The pointer rests on no policy.
    public void pointAway() {
        reach.set(Optional.empty());
    }

    /// What a change that is only looked at would touch.
    public ReadOnlyObjectProperty<Planned> plannedProperty() {
        return planned.getReadOnlyProperty();
    }

    public void plan(Planned change) {
        planned.set(change);
    }

    /// What is other than in the design that this one is compared with.
    public ReadOnlyObjectProperty<Differences> differencesProperty() {
        return differences.getReadOnlyProperty();
    }

    public void mark(Differences found) {
        differences.set(found);
    }
}
