package dev.espalier.ui.panel;

import dev.espalier.access.StatementResult;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;

/// Where the panel can send people. The window knows the ways.
public interface PanelDestinations {
    /// Selects a node and brings it into view.
    void goTo(NodeId node);

    /// Opens the policy of a statement with the caret at the statement.
    void goTo(StatementResult statement);

    /// Copies a picture of the drawing, with the answer on it.
    void copyPicture();

    /// Asks whom to compare this principal with, and compares them.
    void compareWith(MemberId principal);
}
