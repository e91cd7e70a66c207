# What a cloud would bring: addresses for Services, and volumes that many pods share.
start load-balancer loops/load-balancer.sh
start shared-storage loops/shared-storage.sh
