package io.ftpcluster.node.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TransferPlacesTest {
    private static final long MIB = 1L << 20;

    @Test
    void shouldHaveNoMorePlaces_thanThereAre() {
        TransferPlaces places = new TransferPlaces(2);
        assertThat(places.take()).isTrue();
        assertThat(places.take()).isTrue();
        assertThat(places.take()).isFalse();
        places.giveBack();
        assertThat(places.take()).isTrue();
    }

    @Test
    void shouldLeaveHalfOfTheHeap() {
        // The heap of a pod with 512 MiB, of one with little, and of a large machine.
        assertThat(TransferPlaces.fitting(256 * MIB)).isEqualTo(409);
        assertThat(TransferPlaces.fitting(MIB)).isEqualTo(8);
        assertThat(TransferPlaces.fitting(Long.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
    }
}
