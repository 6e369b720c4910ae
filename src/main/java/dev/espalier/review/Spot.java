package dev.espalier.review;

import dev.espalier.design.ItemId;
import dev.espalier.policy.JsonPath;
import java.util.Optional;
import java.util.function.Supplier;

/// A place in the design file during a walk through the design. A step down costs one small object; path and label are
/// put together only when there is something to say.
final class Spot {
    private final Optional<Spot> parent;
    private final JsonPath step;
    private final Optional<ItemId> item;
    private final Supplier<String> label;
    private final boolean isDocument;

    private Spot(Optional<Spot> parent, JsonPath step, Optional<ItemId> item, Supplier<String> label) {
        this(parent, step, item, label, false);
    }

    private Spot(
            Optional<Spot> parent, JsonPath step, Optional<ItemId> item, Supplier<String> label, boolean isDocument) {
        this.isDocument = isDocument;
        this.parent = parent;
        this.step = step;
        this.item = item;
        this.label = label;
    }

    static Spot top(Supplier<String> label) {
        return new Spot(Optional.empty(), JsonPath.TOP, Optional.empty(), label);
    }

    Spot member(String name) {
        return new Spot(Optional.of(this), JsonPath.TOP.member(name), item, label);
    }

    Spot item(int index) {
        return new Spot(Optional.of(this), JsonPath.TOP.item(index), item, label);
    }

    /// The same place, where something else stands.
    Spot of(ItemId other, Supplier<String> name) {
        return new Spot(parent, step, Optional.of(other), name);
    }

    /// The same place under a more exact name, such as `trust policy of role Deploy`.
    Spot called(String key) {
        return new Spot(parent, step, item, () -> Words.text(key, label.get()));
    }

    /// The same place by another name, for what is no item.
    Spot called(Supplier<String> name) {
        return new Spot(parent, step, item, name);
    }

    /// The same place, where a policy document begins.
    Spot document() {
        return new Spot(parent, step, item, label, true);
    }

    String label() {
        return label.get();
    }

    Where where(JsonPath below) {
        return new Where(item, label.get(), path().then(below), isDocument ? Optional.of(below) : Optional.empty());
    }

    JsonPath path() {
        return parent.map(above -> above.path().then(step)).orElse(step);
    }
}
