package dev.espalier.ui.command;

import dev.espalier.design.ItemId;
import dev.espalier.design.MemberId;
import dev.espalier.design.NodeId;
import dev.espalier.design.NoteId;
import dev.espalier.design.PolicyId;
import dev.espalier.ui.editor.PolicySlot;
import java.util.Optional;

/// What commands ask of the window besides changing the design.
public interface Workspace {
    /// The two sheets of the right region.
    enum Sheet {
        CAN_IT,
        INSPECTOR
    }

    /// Begins to rename a node in place, where the keyboard is.
    void rename(NodeId node);

    /// Begins to type the name of what was just added and is selected.
    void nameAdded();

    /// Begins to write on a note.
    void write(NoteId note);

    /// Begins to write on a note that was just added; giving up takes it away again.
    void writeNew(NoteId note);

    /// Opens the editor for a policy.
    void edit(PolicySlot slot);

    void show(Sheet sheet);

    /// Moves the drawing as little as is needed to see the node.
    void reveal(NodeId node);

    /// Whether keys go into a field at present.
    boolean isTyping();

    /// What a selected policy hangs on when its chip was pressed; empty when it was selected elsewhere.
    Optional<NodeId> policyHolder(PolicyId policy);

    /// Puts the keyboard into the question.
    void focusQuestion();

    /// Asks what an AWS error or event on the clipboard says.
    void explainClipboard();

    /// Asks about what is selected.
    void askAboutSelection();

    /// Tells about what is selected, whatever was asked before.
    void tellAboutSelection();

    /// Shows the verdict alone, or all of the answer again.
    void turnAnswerFold();

    /// Says what the answer of an exercise will be, by its number from 1.
    ///
    /// @return whether that was asked
    boolean answerExercise(int number);

    /// Compares two principals; the other one is measured against the one.
    void compare(MemberId one, MemberId other);

    /// Shows or hides the left region.
    void toggleLeftRegion();

    void toggleOutlineFilter();

    void zoomIn();

    void zoomOut();

    void zoomToFullSize();

    void zoomToFit();

    void zoomToSelection();

    /// Shows the path of the answer.
    void zoomToPath();

    void close();

    /// Writes the design for other tools and readers.
    void export();

    void exportPicture();

    /// Puts a picture of the selection, or of everything, onto the clipboard.
    void copyPicture();

    void print();

    void showShortcuts();

    /// Selects an item and takes the view to it, wherever it is hidden.
    void goTo(ItemId item);

    /// Asks what is to be done or where to go.
    void showPalette();

    /// Lists what was done, to go back to any of it.
    void showHistory();

    /// Shows what can be preferred, to choose.
    void showPreferences();

    void showAbout();

    void showAssertions();

    /// Lists what is wrong or odd about the design.
    void showFindings();
}
