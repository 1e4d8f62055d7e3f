package dev.kontor.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.tlog.MalformedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileIdTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 0,       256, tile/0/000
            0, 999,     256, tile/0/999
            1, 1000,    1,   tile/1/x001/000.p/1
            0, 1234067, 256, tile/0/x001/x234/067
            2, 5,       255, tile/2/005.p/255
            """)
    void a_path_is_written_as_the_specification_says_and_read_again(int level, long index, int width, String path) {
        TileId id = new TileId(level, index, width);
        assertThat(id.path()).isEqualTo(path);
        assertThat(TileId.parse(path)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/0",
                "tile/0/0000",
                "tile/0/x000/000",
                "tile/00/000",
                "tile/8/000",
                "tile/63/000",
                "tile/-1/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "tile/0/000.p/999",
                "tile/0/../000",
                "tile/0//000",
                "tile/0/000/",
                "tile/0/001/000",
                "tile/0",
                "tile/",
                "tile/0/x001/x002",
                "tile/7/001",
                "tile/0/x999/x999/x999/x999/x999/x999/x999/999",
                "tile/0/٠٠٠",
                "tile/0/000 ",
                "/tile/0/000"
            })
    void any_other_spelling_is_refused(String path) {
        assertThatThrownBy(() -> TileId.parse(path)).isInstanceOf(MalformedException.class);
    }

    @Test
    void the_largest_tree_has_its_last_tiles() {
        long size = Long.MAX_VALUE;
        for (TileId id : RightEdge.of(size)) {
            assertThat(TileId.parse(id.path())).isEqualTo(id);
            assertThat(id.isIn(size)).isTrue();
            assertThat(id.firstLeaf()).isNotNegative();
        }
        assertThat(RightEdge.of(size)).hasSize(8);
    }

    @Test
    void a_tree_has_its_tiles_in_one_width_each() {
        assertThat(new TileId(0, 0, 256).isIn(256)).isTrue();
        assertThat(new TileId(1, 0, 1).isIn(256)).isTrue();
        assertThat(new TileId(0, 1, 1).isIn(256)).isFalse();
        assertThat(new TileId(0, 0, 255).isIn(256)).isFalse();
        assertThat(new TileId(2, 0, 1).isIn(65_535)).isFalse();
    }
}
