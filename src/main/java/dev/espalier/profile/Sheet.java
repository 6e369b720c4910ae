package dev.espalier.profile;

import static dev.espalier.policy.JsonParts.list;
import static dev.espalier.policy.JsonParts.member;
import static dev.espalier.policy.JsonParts.object;
import static dev.espalier.policy.JsonParts.strings;

import dev.espalier.access.PolicySource;
import dev.espalier.design.ItemId;
import dev.espalier.design.NodeId;
import dev.espalier.policy.JsonPath;
import dev.espalier.policy.JsonValue.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// What is told about something, ready to be shown: a title, what has to be known first, and entries with what stands
/// behind them.
///
/// @param items what it is about
/// @param remarks sentences to be read before the entries
/// @param counts all of it in numbers; may be empty
/// @param foot what it does not say
/// @param text all of it as text
/// @param json all of it as JSON
public record Sheet(
        List<ItemId> items,
        String title,
        List<String> remarks,
        String counts,
        List<Entry> entries,
        String foot,
        Supplier<String> text,
        Supplier<JsonObject> json) {
    public Sheet {
        items = List.copyOf(items);
        remarks = List.copyOf(remarks);
        entries = List.copyOf(entries);
    }

    /// How something stands.
    public enum Sign {
        OPEN,
        PARTLY,
        DEPENDS,
        /// A Deny says no.
        DENIED,
        /// Nothing allows it.
        SILENT,
        /// Nobody can tell.
        UNKNOWN,
        /// It has no state.
        PLAIN
    }

    /// Where an entry leads.
    public sealed interface Target {
        /// Something in the drawing.
        record OfNode(NodeId node) implements Target {}

        /// A statement in its policy.
        record OfStatement(PolicySource policy, JsonPath path) implements Target {}
    }

    /// One thing that is told.
    ///
    /// @param isOpen whether what stands behind it is shown at first
    public record Entry(
            Sign sign, String text, String detail, Optional<Target> target, List<Entry> entries, boolean isOpen) {
        public Entry {
            entries = List.copyOf(entries);
        }

        /// A heading over other entries.
        static Entry heading(String text, String detail, List<Entry> entries) {
            return new Entry(Sign.PLAIN, text, detail, Optional.empty(), entries, true);
        }

        /// An entry without anything behind it.
        static Entry line(Sign sign, String text, String detail, Optional<Target> target) {
            return new Entry(sign, text, detail, target, List.of(), false);
        }

        private void write(String indent, StringBuilder out) {
            var sign = sign() == Sign.PLAIN ? "" : Words.text("sign." + sign()) + ": ";
            out.append(indent)
                    .append(sign)
                    .append(text)
                    .append(detail.isEmpty() ? "" : " (" + detail + ")")
                    .append(System.lineSeparator());
            entries.forEach(entry -> entry.write(indent + "  ", out));
        }

        private JsonObject json() {
            return object(
                    member("state", sign.name()),
                    member("text", text),
                    member("detail", detail),
                    member("entries", list(entries.stream().map(Entry::json).toList())));
        }

        private boolean contains(String wanted) {
            return text.toLowerCase(Locale.ROOT).contains(wanted)
                    || entries.stream().anyMatch(entry -> entry.contains(wanted));
        }
    }

    /// A sheet whose text and JSON say what its entries say.
    static Sheet of(
            List<ItemId> items, String title, List<String> remarks, String counts, List<Entry> entries, String foot) {
        return new Sheet(
                items,
                title,
                remarks,
                counts,
                entries,
                foot,
                () -> text(title, remarks, counts, entries, foot),
                () -> object(
                        member("title", title),
                        member("remarks", strings(remarks)),
                        member("counts", counts),
                        member("entries", list(entries.stream().map(Entry::json).toList())),
                        member("foot", foot)));
    }

    private static String text(String title, List<String> remarks, String counts, List<Entry> entries, String foot) {
        var out = new StringBuilder();
        var line = System.lineSeparator();
        out.append(title).append(line);
        remarks.forEach(remark -> out.append(remark).append(line));
        if (!counts.isEmpty()) {
            out.append(counts).append(line);
        }
        out.append(line);
        entries.forEach(entry -> entry.write("", out));
        return foot.isEmpty()
                ? out.toString()
                : out.append(line).append(foot).append(line).toString();
    }

    /// The entries that have a text in them.
    public List<Entry> entriesWith(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                ? entries
                : entries.stream().filter(entry -> entry.contains(wanted)).toList();
    }
}
