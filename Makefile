# The one entry. A target is one line that calls Maven or a script in the room it belongs to.
# `make` alone lists the targets.
SHELL := /bin/bash
.DEFAULT_GOAL := help
STEP := e2e/setup/step.sh
MVN := e2e/setup/mvn.sh

.PHONY: help demo demo-down test check bench fuzz images fmt clients generate clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: ## start a real Kubernetes here, install FtpCluster on it, and give a tour with real FTP clients
	@e2e/demo.sh up

demo-down: ## remove everything that `make demo` left running
	@e2e/demo.sh down

test: ## everything: units, real Redis and nginx, and a real Kubernetes (installs what it needs)
	@e2e/test.sh

check: ## the quick part of the tests, without a cluster
	@e2e/setup/ensure.sh java maven redis openldap plugin engine
	@e2e/images/build.sh nginx
	@$(MVN) -q verify

bench: ## the same work on the FTP server and on its peers; OPTIONS="--scenarios retr1 --servers node,vsftpd"
	@bench/run.sh $(if $(DOCUMENT),--document $(DOCUMENT)) $(OPTIONS)

fuzz: ## minutes of new inputs for everything that reads what strangers write; SECONDS_EACH=300
	@$(MVN) -q -pl ftp-node -am test -Dtest=FuzzTest -Dsurefire.failIfNoSpecifiedTests=false \
	  -Dfuzz.seconds=$(or $(SECONDS_EACH),120)

images: ## build the images of operator, ftp-node and auth into the local container engine
	@e2e/images/build-all.sh

fmt: ## format the Java sources
	@$(MVN) -q spotless:apply

clients: ## try all real FTP clients against the node, and write docs/clients.md anew
	@e2e/clients.sh -Dftpcluster.clients.write=true

generate: ## write the generated files again: CRDs in the chart, manifests/install.yaml, reference pages
	@manifests/generate.sh

clean: ## remove what Maven built
	@$(MVN) -q clean
