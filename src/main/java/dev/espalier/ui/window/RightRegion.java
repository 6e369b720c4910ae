package dev.espalier.ui.window;

import dev.espalier.ui.command.Workspace.Sheet;
import dev.espalier.ui.kit.Texts;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The right region with its two sheets, *Can it?* and the inspector. One is on top; on very wide screens both stand
/// side by side. The tabs stand where the panel has its title.
final class RightRegion extends StackPane implements Entered {
    private static final Texts TEXTS = Texts.of(RightRegion.class);

    private static final String TABBED = "tabbed";
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    /// Under this width, at the normal size of the interface, heads and feet save on air and icons.
    private static final double AMPLE = 396;

    private final Region canIt;
    private final Region inspector;
    private final ToggleGroup group = new ToggleGroup();
    private final ToggleButton canItTab;
    private final ToggleButton inspectorTab;
    private final HBox head = new HBox();
    private final HBox sheets = new HBox();
    private final VBox stack = new VBox();
    private boolean isDouble;
    private boolean isFolded;

    /// @param folded whether `canIt` is so low that the inspector has room beneath it
    RightRegion(Region canIt, ObservableValue<Boolean> folded, Region inspector) {
        this.canIt = canIt;
        this.inspector = inspector;
        getStyleClass().addAll("right-region", TABBED);
        head.getStyleClass().add("sheet-tabs");
        canItTab = tab(Sheet.CAN_IT, "sheet.canIt");
        inspectorTab = tab(Sheet.INSPECTOR, "sheet.inspector");
        head.getChildren().setAll(canItTab, inspectorTab);
        head.setPickOnBounds(false);
        head.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setAlignment(head, Pos.TOP_LEFT);
        head.setViewOrder(-1); // drawn over the sheets, reached before them
        getChildren().setAll(head, sheets);
        show(Sheet.CAN_IT);
        folded.subscribe(this::setFolded);
    }

    private ToggleButton tab(Sheet sheet, String key) {
        var tab = new ToggleButton(TEXTS.text(key));
        tab.setId("tab-" + sheet.name());
        tab.getStyleClass().add("sheet-tab");
        tab.setToggleGroup(group);
        tab.setMnemonicParsing(false);
        tab.setOnAction(event -> show(sheet));
        return tab;
    }

    /// The sheet on show: keys that work on an answer work from there, and not from the tabs above it.
    @Override
    public Node entrance() {
        return inspectorTab.isSelected() && !isDouble ? inspector : canIt;
    }

    void show(Sheet sheet) {
        group.selectToggle(sheet == Sheet.CAN_IT ? canItTab : inspectorTab);
        var wanted = sheet == Sheet.CAN_IT ? canIt : inspector;
        HBox.setHgrow(canIt, Priority.ALWAYS);
        HBox.setHgrow(inspector, Priority.ALWAYS);
        if (isFolded && (isDouble || sheet == Sheet.CAN_IT)) {
            stack.getChildren().setAll(canIt, inspector);
            HBox.setHgrow(stack, Priority.ALWAYS);
            sheets.getChildren().setAll(stack);
        } else if (isDouble) {
            sheets.getChildren().setAll(canIt, inspector);
            canIt.setPrefWidth(Sizes.PANEL_WIDE);
            inspector.setPrefWidth(Sizes.INSPECTOR_BESIDE);
        } else {
            sheets.getChildren().setAll(wanted);
            wanted.setPrefWidth(0);
        }
        wanted.setMinWidth(0);
    }

    /// While the panel shows the verdict alone, the inspector stands beneath it.
    private void setFolded(boolean folded) {
        if (folded != isFolded) {
            isFolded = folded;
            VBox.setVgrow(inspector, Priority.ALWAYS);
            stack.getChildren().clear();
            sheets.getChildren().clear();
            show(inspectorTab.isSelected() ? Sheet.INSPECTOR : Sheet.CAN_IT);
        }
    }

    /// Puts both sheets side by side, or one on top.
    void setDouble(boolean both) {
        if (both != isDouble) {
            isDouble = both;
            head.setVisible(!both);
            if (both) {
                getStyleClass().remove(TABBED);
            } else {
                getStyleClass().add(TABBED);
            }
            show(inspectorTab.isSelected() ? Sheet.INSPECTOR : Sheet.CAN_IT);
        }
    }

    /// @param scale how large the interface is, 1 being normal
    void setWidthTo(double width, double scale) {
        pseudoClassStateChanged(NARROW, width < AMPLE * scale);
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }
}
