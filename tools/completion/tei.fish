# Completion for fish, of the tei-* tool that this file is named after:
# options are those of --help, formats those of --list.
set -l tool (string replace -r '.*/|\.fish$' '' -a -- (status filename))
for line in ($tool --help 2>/dev/null)
    set -l part (string match -r -- '^ +(?:-(\w), |    )--([a-z-]+)(?: (\S+))?  +(.*)' $line)
    test (count $part) -gt 0; or continue
    set -l arguments -c $tool -l $part[3] -d $part[5]
    test -n "$part[2]"; and set -a arguments -s $part[2]
    switch "$part[4]"
        case 'FORMAT*'
            set -a arguments -x -a "(__fish_complete_list , '$tool --list | string replace -r \" .*\" \"\"')"
        case DIR
            set -a arguments -x -a '(__fish_complete_directories)'
        case 'FILE*'
            set -a arguments -r -F
        case '?*'
            set -a arguments -x
    end
    complete $arguments
end
