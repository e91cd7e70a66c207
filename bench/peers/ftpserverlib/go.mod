module ftpcluster.io/bench/ftpserverlib

go 1.25.0

require (
	github.com/fclairamb/ftpserverlib v0.27.0
	github.com/spf13/afero v1.15.0
)

require (
	github.com/fclairamb/go-log v0.6.0 // indirect
	golang.org/x/sys v0.35.0 // indirect
	golang.org/x/text v0.28.0 // indirect
)
