package dev.espalier.policy;

import java.util.ArrayList;
import java.util.List;

/// A place in a JSON value, counted from its top: `organization.root.accounts[2].id`.
public record JsonPath(List<Step> steps) {
    /// The whole value.
    public static final JsonPath TOP = new JsonPath(List.of());

    public JsonPath {
        steps = List.copyOf(steps);
    }

    /// One step down: into a member of an object or an item of a list.
    public sealed interface Step {
        /// Into the member called `name`.
        record Member(String name) implements Step {}

        /// Into the item at `index`, counted from 0.
        record Item(int index) implements Step {}
    }

    public JsonPath member(String name) {
        return plus(new Step.Member(name));
    }

    public JsonPath item(int index) {
        return plus(new Step.Item(index));
    }

    /// This place, and then on from there.
    public JsonPath then(JsonPath below) {
        var longer = new ArrayList<Step>(steps.size() + below.steps().size());
        longer.addAll(steps);
        longer.addAll(below.steps());
        return new JsonPath(longer);
    }

    private JsonPath plus(Step step) {
        var longer = new ArrayList<Step>(steps.size() + 1);
        longer.addAll(steps);
        longer.add(step);
        return new JsonPath(longer);
    }

    /// The path as people read it; empty for the whole value.
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var step : steps) {
            switch (step) {
                case Step.Member(var name) ->
                    text.append(text.isEmpty() ? "" : ".").append(name);
                case Step.Item(var index) -> text.append('[').append(index).append(']');
            }
        }
        return text.toString();
    }
}
