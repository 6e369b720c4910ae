package dev.espalier.ui.selected;

import dev.espalier.access.PolicySource;
import dev.espalier.design.NodeId;
import dev.espalier.policy.JsonPath;

/// Where an entry leads. The window knows the ways.
public interface SelectionDestinations {
    /// Selects a node and brings it into view.
    void goTo(NodeId node);

    /// Opens a policy with the caret at a statement.
    void goTo(PolicySource policy, JsonPath statement);
}
