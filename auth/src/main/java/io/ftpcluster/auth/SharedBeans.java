package io.ftpcluster.auth;

import io.ftpcluster.auth.bans.BanJournal;
import io.ftpcluster.auth.bans.BanList;
import io.ftpcluster.auth.bans.BanReader;
import io.ftpcluster.auth.bans.BanRules;
import io.ftpcluster.auth.factor.LocalUsedCodes;
import io.ftpcluster.auth.factor.UsedCodes;
import io.ftpcluster.auth.redis.NoRedis;
import io.ftpcluster.auth.redis.Redis;
import io.ftpcluster.auth.redis.RedisConfig;
import io.ftpcluster.auth.redis.RedisUsedCodes;
import io.ftpcluster.auth.redis.SharedRedis;
import io.ftpcluster.contract.auth.AuthSetting;
import io.ftpcluster.contract.redis.RedisKeys;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What all copies of the service share: Redis, and what they keep there about failed logins and used codes. */
@Factory
final class SharedBeans {
    @Singleton
    @Bean(preDestroy = "close")
    Redis redis(AuthConfig config) {
        return config.redis().<Redis>map(SharedRedis::open).orElseGet(NoRedis::new);
    }

    @Singleton
    RedisKeys keys(AuthConfig config) {
        return new RedisKeys(config.redis().map(RedisConfig::cluster).orElse(AuthSetting.CLUSTER.defaultValue()));
    }

    @Singleton
    BanRules banRules(AuthConfig config) {
        return config.bans();
    }

    @Singleton
    BanList bans(AuthConfig config, Redis redis, RedisKeys keys) {
        return new BanList(redis, keys, config.bans());
    }

    @Singleton
    BanReader banReader(Redis redis, RedisKeys keys) {
        return new BanReader(redis, keys);
    }

    @Singleton
    UsedCodes usedCodes(Redis redis, RedisKeys keys, Clock clock) {
        return new RedisUsedCodes(redis, keys, new LocalUsedCodes(clock));
    }

    @Singleton
    BanJournal banJournal(MeterRegistry registry) {
        return new BanJournal(registry);
    }
}
