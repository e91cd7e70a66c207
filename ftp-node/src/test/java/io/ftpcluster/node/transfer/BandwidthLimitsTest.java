package io.ftpcluster.node.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.node.config.BandwidthConfig;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class BandwidthLimitsTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void shouldAskForTheTimeThatTheBytesTake() {
        TokenBucket bucket = new TokenBucket(1000, 0);
        assertThat(bucket.pay(100, 0)).isEqualTo(SECOND / 10);
        assertThat(bucket.pay(100, SECOND / 10)).isEqualTo(SECOND / 10);
    }

    @Test
    void shouldLetEachPayerWait_forThoseBefore() {
        TokenBucket bucket = new TokenBucket(1000, 0);
        bucket.pay(100, 0);
        assertThat(bucket.pay(100, 0)).isEqualTo(SECOND / 5);
    }

    @Test
    void shouldKeepUnusedTime_forATenthOfASecondOnly() {
        TokenBucket bucket = new TokenBucket(1000, 0);
        assertThat(bucket.pay(200, 3600 * SECOND)).isEqualTo(SECOND / 10);
    }

    @Test
    void shouldKeepTheRate_whateverTheClockSays() {
        TokenBucket bucket = new TokenBucket(1000, Long.MAX_VALUE - 5);
        assertThat(bucket.pay(100, Long.MAX_VALUE - 5)).isEqualTo(SECOND / 10);
        assertThat(bucket.pay(100, Long.MAX_VALUE - 5 + SECOND / 10)).isEqualTo(SECOND / 10);
    }

    @Test
    void shouldNotOverflow_withTheLargestChunkAndTheSlowestRate() {
        assertThat(new TokenBucket(1, 0).pay(1L << 24, 0)).isEqualTo((1L << 24) * SECOND);
    }

    @Test
    void shouldMoveSmallChunks_atASlowRate_butNeverNone() {
        BandwidthLimits limits = new BandwidthLimits(new BandwidthConfig(
                OptionalLong.of(1), OptionalLong.of(1_000_000), OptionalLong.empty(), OptionalLong.of(5000)));
        try (BandwidthLimits.Share share = limits.join("demo", UserLimits.NONE)) {
            assertThat(share.of(Direction.UPLOAD).chunk(1 << 20)).isEqualTo(1);
            assertThat(share.of(Direction.DOWNLOAD).chunk(1 << 20)).isEqualTo(500);
            assertThat(share.of(Direction.DOWNLOAD).chunk(10)).isEqualTo(10);
        }
    }

    @Test
    @Tag("security-case-19")
    void shouldNotHoldBack_withoutARate() {
        BandwidthLimits limits = new BandwidthLimits(BandwidthConfig.UNLIMITED);
        try (BandwidthLimits.Share share = limits.join("demo", UserLimits.NONE)) {
            assertThat(share.of(Direction.UPLOAD).pay(Long.MAX_VALUE)).isZero();
            assertThat(share.of(Direction.UPLOAD).chunk(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
        }
    }

    @Test
    void shouldForgetAUser_withTheLastSession() {
        BandwidthLimits limits = new BandwidthLimits(BandwidthConfig.UNLIMITED);
        BandwidthLimits.Share one = limits.join("demo", UserLimits.NONE);
        BandwidthLimits.Share two = limits.join("demo", UserLimits.NONE);
        one.close();
        one.close();
        assertThat(limits.users()).isEqualTo(1);
        two.close();
        assertThat(limits.users()).isZero();
    }

    @Test
    void shouldTakeItsPart_ofAUsersOwnRate() {
        // given
        BandwidthLimits limits = new BandwidthLimits(new BandwidthConfig(
                OptionalLong.empty(), OptionalLong.empty(), OptionalLong.of(70), OptionalLong.of(7000)));
        UserLimits own = new UserLimits(0, 0, 0, 1000, 0, 0, 0);
        try (BandwidthLimits.Share share = limits.join("demo", own);
                BandwidthLimits.Share other = limits.join("other", own)) {
            // when
            limits.divide("demo", Direction.UPLOAD, 1, 4);

            // then
            assertThat(share.of(Direction.UPLOAD).chunk(1 << 20)).isEqualTo(25);
            assertThat(share.of(Direction.DOWNLOAD).chunk(1 << 20))
                    .as("the node's own rate is not divided")
                    .isEqualTo(700);
            assertThat(other.of(Direction.UPLOAD).chunk(1 << 20)).isEqualTo(100);

            // when
            limits.divide("demo", Direction.UPLOAD, 0, 0);

            // then
            assertThat(share.of(Direction.UPLOAD).chunk(1 << 20)).isEqualTo(100);
        }
    }

    @Test
    void shouldDivideEachDirection_byItsOwnTransfers() {
        BandwidthLimits limits = new BandwidthLimits(BandwidthConfig.UNLIMITED);
        try (BandwidthLimits.Share share = limits.join("demo", new UserLimits(0, 0, 0, 1000, 2000, 0, 0))) {
            limits.divide("demo", Direction.UPLOAD, 1, 1);
            limits.divide("demo", Direction.DOWNLOAD, 1, 2);
            assertThat(share.of(Direction.UPLOAD).chunk(1 << 20)).isEqualTo(100);
            assertThat(share.of(Direction.DOWNLOAD).chunk(1 << 20)).isEqualTo(100);
        }
    }

    @Test
    void shouldHoldAllSessionsToNewRates_together() {
        BandwidthLimits limits = new BandwidthLimits(BandwidthConfig.UNLIMITED);
        try (BandwidthLimits.Share before = limits.join("demo", new UserLimits(0, 0, 0, 1000, 0, 0, 0));
                BandwidthLimits.Share after = limits.join("demo", new UserLimits(0, 0, 0, 2000, 0, 0, 0))) {
            assertThat(before.of(Direction.UPLOAD).chunk(1 << 20)).isEqualTo(200);
            assertThat(before.of(Direction.UPLOAD).buckets())
                    .isEqualTo(after.of(Direction.UPLOAD).buckets());

            // when
            limits.join("demo", UserLimits.NONE).close();

            // then
            assertThat(before.of(Direction.UPLOAD).chunk(1 << 20)).isEqualTo(1 << 20);
            assertThat(before.of(Direction.UPLOAD).pay(1 << 20)).isZero();
        }
    }
}
