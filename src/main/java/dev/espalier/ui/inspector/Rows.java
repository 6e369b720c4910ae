package dev.espalier.ui.inspector;

import dev.espalier.design.DesignIndex;
import dev.espalier.design.NodeId;
import dev.espalier.design.Swatch;
import dev.espalier.edit.Edit;
import dev.espalier.edit.EditResult;
import dev.espalier.edit.SetColour;
import dev.espalier.edit.SetOwner;
import dev.espalier.edit.SetTags;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.inspector.Row.Action;
import dev.espalier.ui.inspector.Row.Entry;
import dev.espalier.ui.kit.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/// Makes rows that several pages have.
final class Rows {
    static final Texts TEXTS = Texts.of(Rows.class);
    private static final String YES = TEXTS.text("yes");
    private static final String NO = TEXTS.text("no");
    private static final String UNKNOWN = TEXTS.text("unknown");

    private final DesignStore store;

    Rows(DesignStore store) {
        this.store = store;
    }

    Row.Text text(String id, String value, Function<String, Edit> edit) {
        return new Row.Text(id, label(id), value, hint(id), typed -> store.perform(edit.apply(typed.strip())));
    }

    private static String label(String id) {
        return TEXTS.text("field." + id);
    }

    private static String hint(String id) {
        var key = "field." + id + ".hint";
        return TEXTS.has(key) ? TEXTS.text(key) : "";
    }

    Row.Fact fact(String id, String value) {
        return new Row.Fact(id, label(id), value);
    }

    /// Yes, no, or nobody has said.
    Row.Choice answer(String id, Optional<Boolean> value, Function<Optional<Boolean>, Edit> edit) {
        var shown = value.map(yes -> yes ? YES : NO).orElse(UNKNOWN);
        return new Row.Choice(
                id, label(id), shown, List.of(UNKNOWN, YES, NO), chosen -> store.perform(edit.apply(answer(chosen))));
    }

    private static Optional<Boolean> answer(String chosen) {
        return chosen.equals(UNKNOWN) ? Optional.empty() : Optional.of(chosen.equals(YES));
    }

    /// A whole number, or nothing.
    Row.Text number(String id, Optional<Integer> value, Function<Optional<Integer>, Edit> edit) {
        return new Row.Text(id, label(id), value.map(String::valueOf).orElse(""), hint(id), typed -> {
            var text = typed.strip();
            if (text.isEmpty()) {
                return store.perform(edit.apply(Optional.empty()));
            }
            return text.matches("[0-9]{1,6}")
                    ? store.perform(edit.apply(Optional.of(Integer.valueOf(text))))
                    : new EditResult.Rejected("NOT_A_NUMBER", TEXTS.text("notANumber", text));
        });
    }

    Action act(String id, String icon, Edit edit) {
        return new Action(id, TEXTS.text("act." + id), icon, () -> refusal(store.perform(edit)));
    }

    Action open(String id, String icon, Runnable what) {
        return new Action(id, TEXTS.text("act." + id), icon, () -> {
            what.run();
            return Optional.empty();
        });
    }

    private static Optional<String> refusal(EditResult result) {
        return result instanceof EditResult.Rejected refused ? Optional.of(refused.sentence()) : Optional.empty();
    }

    Page.Section section(String key, List<Row> rows) {
        return new Page.Section(TEXTS.text("section." + key), rows);
    }

    /// Whose a node is and in which colour it is drawn.
    Page.Section owner(NodeId node) {
        var flag = store.design().view().flag(node);
        var byLabel = new LinkedHashMap<String, Optional<Swatch>>();
        byLabel.put(TEXTS.text("colour.none"), Optional.empty());
        for (var swatch : Swatch.values()) {
            byLabel.put(label(swatch), Optional.of(swatch));
        }
        return section(
                "owner",
                List.of(
                        text("owner", flag.owner(), owner -> new SetOwner(node, owner)),
                        new Row.Choice(
                                "colour",
                                label("colour"),
                                flag.colour().map(this::label).orElse(TEXTS.text("colour.none")),
                                List.copyOf(byLabel.keySet()),
                                chosen -> store.perform(
                                        new SetColour(List.of(node), byLabel.getOrDefault(chosen, flag.colour()))))));
    }

    /// The letter of a colour, and what it means or is called.
    private String label(Swatch swatch) {
        var meaning = store.design().view().meaning(swatch);
        return TEXTS.text(
                "colour.named", swatch.letter(), meaning.isEmpty() ? TEXTS.text("colour." + swatch) : meaning);
    }

    /// The tags of a node: one entry each, and a field to add one.
    Page.Section tags(NodeId node, SortedMap<String, String> tags) {
        var entries = tags.entrySet().stream()
                .map(tag -> new Entry(
                        tag.getKey() + " = " + tag.getValue(),
                        "",
                        Optional.empty(),
                        List.of(act("removeTag", "mdi2c-close", new SetTags(node, without(tags, tag.getKey()))))))
                .toList();
        var adding = new Row.Text("addTag", label("addTag"), "", hint("addTag"), typed -> add(node, tags, typed));
        return section("tags", List.of(new Row.Entries("tags", entries, List.of(), ""), adding));
    }

    private EditResult add(NodeId node, SortedMap<String, String> tags, String typed) {
        int equals = typed.indexOf('=');
        if (typed.isBlank()) {
            return new EditResult.Applied(store.design());
        }
        var changed = new TreeMap<>(tags);
        changed.put(
                (equals < 0 ? typed : typed.substring(0, equals)).strip(),
                equals < 0 ? "" : typed.substring(equals + 1).strip());
        return store.perform(new SetTags(node, changed));
    }

    private static SortedMap<String, String> without(SortedMap<String, String> tags, String key) {
        var fewer = new TreeMap<>(tags);
        fewer.remove(key);
        return fewer;
    }

    DesignIndex index() {
        return DesignIndex.of(store.design());
    }

    DesignStore store() {
        return store;
    }
}
