package dev.espalier.policy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The Action or NotAction element of a statement (rules R40, R41).
public final class ActionElement {
    private final boolean isExcept;
    private final List<Entry> entries;
    private final JsonPath path;
    private final ActionIndex index;

    /// @param isExcept whether it is NotAction: it then covers what no entry covers
    /// @param path where the element's value stands
    public ActionElement(boolean isExcept, List<Entry> entries, JsonPath path) {
        this.isExcept = isExcept;
        this.entries = List.copyOf(entries);
        this.path = path;
        index = new ActionIndex(this.entries);
    }

    /// One entry.
    ///
    /// @param pattern empty when `text` is no action
    public record Entry(String text, JsonPath path, Optional<ActionPattern> pattern) {}

    /// Whether it is NotAction.
    public boolean isExcept() {
        return isExcept;
    }

    public List<Entry> entries() {
        return entries;
    }

    /// Where the element's value stands.
    public JsonPath path() {
        return path;
    }

    /// The name of the element.
    public String name() {
        return isExcept ? "NotAction" : "Action";
    }

    /// Whether it covers `action`. An empty list covers nothing, in either form (rule R48).
    public Truth covers(ActionName action) {
        if (entries.isEmpty()) {
            return Truth.NO;
        }
        if (firstListing(action).isPresent()) {
            return Truth.of(!isExcept);
        }
        return index.hasUnreadable() ? Truth.UNKNOWN : Truth.of(isExcept);
    }

    /// The first entry that matches `action`; for NotAction it is the exception.
    public Optional<Entry> firstListing(ActionName action) {
        for (var entry : index.of(action.service())) {
            if (entry.pattern().get().matches(action)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    /// The services, in lower case, outside of which it covers nothing; empty when it may cover any.
    public Set<String> onlyServices() {
        return isExcept || !index.of("").isEmpty() ? Set.of() : index.services();
    }

    /// Whether an entry lists every action of this service, given in lower case, for certain.
    public boolean listsWholeService(String service) {
        for (var entry : index.of(service)) {
            if (entry.pattern().get().isWholeService()) {
                return true;
            }
        }
        return false;
    }

    /// Whether an entry is no action, so that nobody knows what it covers.
    public boolean hasUnreadableEntries() {
        return index.hasUnreadable();
    }

    /// Whether no readable entry lists an action of this service, given in lower case.
    public boolean listsNothingOf(String service) {
        return index.of(service).isEmpty();
    }

    /// Whether an entry of an Action element names this service, given in lower case.
    public boolean namesService(String service) {
        return !isExcept && index.names(service);
    }
}
