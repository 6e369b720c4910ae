package dev.espalier.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.design.AccountId;
import dev.espalier.design.MemberId.GroupId;
import dev.espalier.design.MemberId.ResourceId;
import dev.espalier.design.MemberId.RoleId;
import dev.espalier.design.MemberId.UserId;
import dev.espalier.design.NodeId;
import dev.espalier.design.OuId;
import dev.espalier.design.RootId;
import dev.espalier.design.View;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookmarkDecoderTest {
    private static final AccountId SHOP = new AccountId("111111111111");

    private static ReadResult read(String bookmarks) {
        var end = DesignFileTest.SMALLEST.lastIndexOf('}');
        return DesignFile.parse(DesignFileTest.SMALLEST.substring(0, end).stripTrailing()
                + ", \"view\": { \"bookmarks\": [" + bookmarks + "] } }");
    }

    @Test
    void everyKindOfNodeComesBackFromTheFile() {
        var nodes = List.<NodeId>of(
                new RootId("r-ab12"),
                new OuId("ou-ab12-people01"),
                SHOP,
                new UserId(SHOP, "leo"),
                new GroupId(SHOP, "Cashiers"),
                new RoleId(SHOP, "StockReport"),
                new ResourceId(SHOP, "arn:aws:s3:::receipts"));
        var view = View.DEFAULT;
        for (int i = 0; i < nodes.size(); i++) {
            view = view.withBookmark(i + 1, nodes.get(i));
        }
        var design = Samples.open("coffee-shop.json").withView(view);

        var result = DesignFile.parse(DesignFile.write(design));

        assertThat(result)
                .isInstanceOfSatisfying(
                        ReadResult.Opened.class,
                        opened -> assertThat(opened.design().view().bookmarks().stream()
                                        .map(View.Bookmark::node))
                                .containsExactlyElementsOf(nodes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"number\": 0, \"id\": \"111111111111\" }",
                "{ \"number\": 10, \"id\": \"111111111111\" }",
                "{ \"id\": \"111111111111\" }",
                "{ \"number\": 1, \"id\": \" \" }",
                "{ \"number\": 1 }",
                "{ \"number\": 1, \"id\": \"111111111111\" }, { \"number\": 1, \"id\": \"111111111111\" }"
            })
    void wrongBookmarksAreRefusedWithTheirPlace(String bookmarks) {
        assertThat(read(bookmarks))
                .isInstanceOfSatisfying(
                        ReadResult.Refused.class,
                        refused -> assertThat(refused.problems())
                                .anyMatch(problem -> problem.toString().contains("bookmarks")));
    }

    @Test
    void settingABookmarkAnewKeepsTheOthersInOrder() {
        var view = View.DEFAULT.withBookmark(5, SHOP).withBookmark(2, SHOP).withBookmark(5, new RootId("r-1"));

        assertThat(view.bookmarks()).extracting(View.Bookmark::number).containsExactly(2, 5);
        assertThat(view.bookmark(5)).contains(new RootId("r-1"));
        assertThat(view.bookmark(1)).isEmpty();
    }
}
