# corpus.mk: from plain-text sources to TEI and pages, only what has changed.
#
#   make -f corpus.mk CORPUS=/any/folder     a folder of .txt files
#   include /path/to/corpus.mk               goals corpus, corpus-list,
#                                            corpus-work, corpus-drafts,
#                                            corpus-clean
#
# Settings, all with a default:
#   CORPUS      the folder; its texts are in sources/, else in itself
#   BUILD       where everything made goes            ($(CORPUS)/build)
#   AUTHORITY   the lists that names are linked to    ($(CORPUS)/authority/*.xml)
#   MODEL       a model of tei-train that finds names (the installed one)
#   FORMATS     what to make of the TEI               (html text)
#   PROFILE     the kind of source                    (picked for each text)
#   WORK        lines of the work list to print       (20)
#   TEIKIT_BIN  the folder of the tools               (found)
#   TEIKIT_DATA their schemas, stylesheets and tables (found)
# A path that does not begin with / counts from the folder make runs in, which
# with -C is the folder named there.
#
# A text is made anew when it, its .meta or .fix.tsv, an authority list, the
# model, the tool or one of its tables has changed, appeared or gone; a page when its TEI,
# a stylesheet of its or the tool has; -j as you like. A text that fails leaves
# no TEI, the others are done all the same, and make fails at the end.
# Needs GNU make 4 and a POSIX shell.

CORPUS ?= .
FORMATS ?= html text
WORK ?= 20
BUILD ?= $(patsubst ./%,%,$(CORPUS)/build)
tk_here := $(patsubst %/,%,$(dir $(lastword $(MAKEFILE_LIST))))
tk_makefile := $(firstword $(MAKEFILE_LIST))
ifeq ($(wildcard $(or $(tk_here),.)/corpus.mk),)
$(error $(lastword $(MAKEFILE_LIST)): make cannot handle a folder with a \
  space in its name; run it in the folder of corpus.mk, with make -C)
endif

# --- the texts ---------------------------------------------------------------

ifneq ($(words $(CORPUS)),1)
$(error CORPUS=$(CORPUS): make cannot handle a folder with a space in its name; \
  give another path, or a link to it)
endif
# What is not here, but where the user stands who said make -C.
tk_stray = $(foreach p,$($1),$(if $(wildcard $p),,$(if $(wildcard \
  $(PWD)/$p),$(error $1=$p: paths count from $(CURDIR), where make runs; say \
  $1=$(PWD)/$p))))
$(foreach v,CORPUS MODEL AUTHORITY $(if $(findstring /,$(PROFILE)),PROFILE),\
  $(call tk_stray,$v))
tk_source := $(firstword $(wildcard $(CORPUS)/sources/.) $(CORPUS)/.)
tk_source := $(patsubst ./%,%,$(patsubst %/.,%,$(tk_source)))
tk_odd := '[][[:space:]!"$$%&()*:;<>?\\`{|}'"'"'\#]'
tk_refused := $(shell cd $(tk_source) && ls | grep '\.txt$$' | grep -m 1 $(tk_odd))
ifneq ($(tk_refused),)
$(error $(tk_source): the name '$(tk_refused)' has a space or a sign that make \
  cannot handle; rename the file)
endif
tk_names := $(patsubst $(tk_source)/%.txt,%,$(wildcard $(tk_source)/*.txt))
AUTHORITY ?= $(wildcard $(CORPUS)/authority/*.xml)
tk_authority := $(patsubst ./%,%,$(sort $(foreach a,$(AUTHORITY),$(or $(wildcard $a),$a))))

# --- the tools and their data ------------------------------------------------

# Beside this file in the build tree, beside it when installed, on the PATH.
TEIKIT_BIN ?= $(patsubst %/tei-convert,%,$(firstword $(wildcard \
  $(tk_here)/../build/release/bin/tei-convert \
  $(tk_here)/../build/bin/tei-convert \
  $(tk_here)/../../../bin/tei-convert) $(shell command -v tei-convert)))
TEIKIT_DATA ?= $(TEIKIT_BIN)/../share/teikit

ifeq ($(wildcard $(TEIKIT_BIN)/tei-convert),)
tk_missing := no tei-convert: build teikit, or set TEIKIT_BIN to its folder
endif
tk_convert := $(TEIKIT_BIN)/tei-convert
tk_transform := $(TEIKIT_BIN)/tei-transform
tk_validate := $(TEIKIT_BIN)/tei-validate
tk_merge := $(TEIKIT_BIN)/tei-authority
tk_tables := $(wildcard $(TEIKIT_DATA)/data/* $(TEIKIT_DATA)/data/*/*)
tk_schemas := $(wildcard $(TEIKIT_DATA)/schemas/teikit.*)
# A format's own stylesheets, and those of the folders that it builds on.
tk_sheets_epub := html
tk_sheets_odt := html
tk_sheets_docx := html
tk_sheets_pdf := latex
tk_sheets_conllu := words
tk_sheets_vertical := words
tk_sheets_iob := words
tk_sheets_timeline-json := timeline
tk_sheets = $(wildcard $(foreach d,common $1 $(tk_sheets_$1),\
  $(TEIKIT_DATA)/xslt/$d/*))

# --- what is made ------------------------------------------------------------

tk_tei := $(tk_names:%=$(BUILD)/tei/%.xml)
tk_valid := $(tk_names:%=$(BUILD)/valid/%)
tk_inputs := $(tk_names:%=$(BUILD)/inputs/%)
tk_lists := $(patsubst %,$(BUILD)/tei/%,$(notdir $(tk_authority)))
ifneq ($(filter $(tk_lists),$(tk_tei)),)
$(error $(tk_source): $(notdir $(filter $(tk_lists),$(tk_tei))) would be both \
  a text and an authority list; rename the text)
endif
tk_known := $(shell $(tk_transform) --list 2> /dev/null | awk '{ print $$1 $$2 }')
tk_extension = $(or $(patsubst $1.%,%,$(filter $1.%,$(tk_known))),$1)
tk_pages = $(tk_names:%=$(BUILD)/$1/%.$(call tk_extension,$1))

tk_flags := $(if $(PROFILE),--profile $(PROFILE)) \
  $(if $(MODEL),--model $(MODEL)) \
  $(foreach list,$(tk_authority),--authority $(list))
tk_beside = $(wildcard $(tk_source)/$1.meta $(tk_source)/$1.fix.tsv)

.DELETE_ON_ERROR:
.PHONY: corpus corpus-files corpus-list corpus-work corpus-drafts corpus-clean \
  tk_always

corpus:
	$(if $(tk_missing),$(error $(tk_missing)))
	$(if $(tk_names),,$(error $(tk_source): there is no .txt file))
	$(foreach f,$(FORMATS),$(if $(filter $f.%,$(tk_known)),,$(error \
	  FORMATS=$f: the formats are $(foreach k,$(tk_known),$(firstword \
	  $(subst ., ,$k))))))
	+@status=0; $(MAKE) --no-print-directory -k -f $(tk_makefile) \
	  corpus-files || status=2; \
	sh $(tk_here)/summary.sh $(BUILD) $(WORK) $(tk_names); exit $$status

corpus-files: $(tk_lists) $(tk_valid) $(foreach f,$(FORMATS),$(call tk_pages,$f))
	@:

# The names of all that a text is made of besides itself. The file is touched
# only when they change, so that a list that is gone counts as a change too.
$(tk_inputs): $(BUILD)/inputs/%: tk_always
	@mkdir -p $(@D); echo '$(call tk_beside,$*) $(tk_flags)' | cmp -s - $@ || \
	  echo '$(call tk_beside,$*) $(tk_flags)' > $@

$(foreach n,$(tk_names),$(eval $(BUILD)/tei/$n.xml: $(call tk_beside,$n)))
$(tk_tei): $(BUILD)/tei/%.xml: $(tk_source)/%.txt $(BUILD)/inputs/% \
    $(tk_authority) $(MODEL) $(tk_convert) $(tk_tables)
	@mkdir -p $(BUILD)/tei $(BUILD)/work; rm -f $@ $(BUILD)/work/$*
	@$(tk_convert) -t tei $(tk_flags) --report $(BUILD)/work/$* -o $@ $<

# The lists stand beside the TEI, whose @ref lead there.
$(foreach list,$(tk_authority),$(eval $(BUILD)/tei/$(notdir $(list)): $(list)))
$(tk_lists):
	@mkdir -p $(@D); cp $< $@.new && mv $@.new $@

# What the validator said stands in the stamp, and in the summary.
$(tk_valid): $(BUILD)/valid/%: $(BUILD)/tei/%.xml $(tk_validate) \
    $(tk_schemas) | $(tk_lists)
	@mkdir -p $(@D); rm -f $@
	@if $(tk_validate) -s $(TEIKIT_DATA)/schemas/teikit.rng $< > $@.new 2>&1; \
	  then mv $@.new $@; else cat $@.new >&2; rm $@.new; exit 1; fi

define tk_format
$(call tk_pages,$1): $(BUILD)/$1/%.$(call tk_extension,$1): \
    $(BUILD)/tei/%.xml $(tk_transform) $(call tk_sheets,$1) | $(tk_lists)
	@mkdir -p $$(@D); rm -f $$@
	@$(tk_transform) -t $1 $(tk_authority:%=-a %) -o $$@ $$<
endef
$(foreach f,$(FORMATS),$(eval $(call tk_format,$f)))

# --- looking and clearing ----------------------------------------------------

corpus-list:
	@$(foreach n,$(tk_names),echo '$(tk_source)/$n.txt $(notdir \
	  $(call tk_beside,$n))';):

corpus-work:
	@cat /dev/null $(sort $(wildcard $(tk_names:%=$(BUILD)/work/%)))

# The names that no list has, of all texts, for an editor to move into one.
corpus-drafts: $(BUILD)/drafts.xml
	@echo $<

$(BUILD)/drafts.xml: $(tk_tei) $(tk_authority) $(tk_merge)
	@$(tk_merge) $(tk_authority:%=-a %) -o $@ $(tk_tei)

corpus-clean:
	rm -rf $(BUILD)/drafts.xml $(foreach d,inputs tei valid work $(FORMATS),$(BUILD)/$d)
	@rmdir $(BUILD) 2>/dev/null || :
