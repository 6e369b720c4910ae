package dev.espalier.ui.heat;

import dev.espalier.access.HeatMap;
import dev.espalier.exchange.HeatCsv;
import dev.espalier.ui.DesignStore;
import dev.espalier.ui.kit.Texts;
import java.nio.file.Path;
import java.util.Objects;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes a heat map as a list of everybody's answers.
public final class HeatExport {
    private static final Logger LOG = LoggerFactory.getLogger(HeatExport.class);
    private static final Texts TEXTS = Texts.of(HeatExport.class);
    private static final String SUFFIX = ".csv";

    private final DesignStore store;

    public HeatExport(DesignStore store) {
        this.store = store;
    }

    /// Asks for a file and writes it.
    public void ask(Window owner, HeatMap map) {
        var chooser = new FileChooser();
        chooser.setTitle(TEXTS.text("export.title"));
        chooser.setInitialFileName(map.query().text().replaceAll("[^A-Za-z0-9-]+", "-") + SUFFIX);
        chooser.getExtensionFilters().setAll(new FileChooser.ExtensionFilter(TEXTS.text("export.kind"), "*" + SUFFIX));
        var named = chooser.showSaveDialog(owner);
        if (named != null) {
            write(map, named.toPath());
        }
    }

    void write(HeatMap map, Path file) {
        store.tasks()
                .run(
                        "export heat map",
                        () -> {
                            HeatCsv.write(map, file);
                            return file;
                        },
                        (Path written) -> store.message(TEXTS.text("export.done", written.getFileName())),
                        this::fail);
    }

    private void fail(Throwable failure) {
        LOG.warn("A heat map could not be written", failure);
        store.message(TEXTS.text(
                "export.failed",
                Objects.requireNonNullElse(
                        failure.getMessage(), failure.getClass().getSimpleName())));
    }
}
