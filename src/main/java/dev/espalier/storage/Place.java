package dev.espalier.storage;

import dev.espalier.policy.JsonPath;

/// A place in a tree that is being read. It costs one small object a level; the path is put together only when
/// there is something to say about it.
sealed interface Place {
    /// The whole document.
    record Top() implements Place {}

    /// The member `name` of the object at `parent`.
    record InObject(Place parent, String name) implements Place {}

    /// The item at `index` of the list at `parent`.
    record InList(Place parent, int index) implements Place {}

    default Place member(String name) {
        return new InObject(this, name);
    }

    default Place item(int index) {
        return new InList(this, index);
    }

    default JsonPath path() {
        return switch (this) {
            case Top() -> JsonPath.TOP;
            case InObject(var parent, var name) -> parent.path().member(name);
            case InList(var parent, var index) -> parent.path().item(index);
        };
    }

    /// What to call the value here in a sentence: `"name"`, `"accounts[2]"`.
    default String label() {
        var steps = path().steps();
        if (steps.isEmpty()) {
            return Messages.get("label.top");
        }
        int from = steps.size() - 1;
        while (from > 0 && steps.get(from) instanceof JsonPath.Step.Item) {
            from--;
        }
        return '"' + new JsonPath(steps.subList(from, steps.size())).toString() + '"';
    }
}
